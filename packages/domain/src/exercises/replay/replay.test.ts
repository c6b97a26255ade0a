import { describe, expect, it } from 'vitest';
import { idleWork, markedFor, minute } from '../work/arbitrary-work';
import type { CellHistory, PastProduct } from './history';
import { replayAt } from './replay';

const [ana, bel] = idleWork().seats as [ReturnType<typeof idleWork>['seats'][number], ReturnType<typeof idleWork>['seats'][number]];
const ofPolice = markedFor('POL', ['POL']);
const ofBoth = markedFor('POL', ['CUS', 'POL']);

const product: PastProduct = {
  id: 'product',
  agency: 'POL',
  authors: ['ana'],
  versions: [{ number: 1, title: 'The lorry', marking: ofBoth, from: minute(20), submittedAt: minute(60) }],
  blocks: [
    {
      id: 'block',
      version: 1,
      kind: 'judgement',
      marking: ofBoth,
      text: 'It will cross.',
      states: [{ text: 'It may', at: minute(25) }],
      from: minute(20),
      changedAt: minute(50),
      judgement: { term: 'likely', probability: 0.7 },
    },
  ],
  releases: [{ version: 1, to: 'CUS', at: minute(70), recalledAt: minute(90), marking: ofBoth, blockIds: ['block'] }],
};

const history: CellHistory = {
  items: [
    {
      id: 'item',
      agency: 'POL',
      reportedAt: '2031-05-01T08:00:00Z',
      titles: [
        { title: 'Lorry', from: minute(0) },
        { title: 'White lorry', from: minute(15) },
      ],
      markings: [
        { from: minute(0), marking: ofPolice },
        { from: minute(10), marking: ofBoth },
      ],
    },
  ],
  entities: [
    { id: 'driver', kind: 'person' },
    { id: 'lorry', kind: 'vehicle' },
  ],
  claims: [
    {
      id: 'name',
      predicate: 'name',
      subjectId: 'driver',
      object: { value: 'Samir Halwan' },
      status: 'confirmed',
      marksAs: 'item',
      marking: ofBoth,
      at: minute(5),
    },
    {
      id: 'drives',
      predicate: 'uses',
      subjectId: 'driver',
      object: { entityId: 'lorry' },
      status: 'confirmed',
      marksAs: 'item',
      marking: ofBoth,
      at: minute(6),
      retractedAt: minute(40),
    },
  ],
  resolutions: [],
  products: [product],
};

describe('what could be seen at a moment', () => {
  it('an item is seen by the marking that it had, under the title that it had', () => {
    const titles = (who: typeof ana, at: number) => replayAt(history, [who], minute(at)).items.map(({ title }) => title);
    expect([titles(ana, 5), titles(bel, 5), titles(bel, 12), titles(bel, 20)]).toEqual([['Lorry'], [], ['Lorry'], ['White lorry']]);
  });

  it('a claim is seen with its item, until it was taken back', () => {
    const at = (who: typeof ana, minutes: number) => {
      const { nodes, lines } = replayAt(history, [who], minute(minutes));
      return [nodes.map(({ name }) => name), lines.map(({ predicate }) => predicate)];
    };
    expect(at(bel, 8)).toEqual([[], []]);
    expect(at(bel, 12)).toEqual([['Samir Halwan', ''], ['uses']]);
    expect(at(bel, 41)).toEqual([['Samir Halwan', ''], []]);
  });

  it('a draft is its team’s, in the words that were kept; what was handed in is as it stands', () => {
    const at = (who: typeof ana, minutes: number) =>
      replayAt(history, [who], minute(minutes)).products.map(({ state, blocks }) => [state, blocks[0]?.text, blocks[0]?.judgement]);
    expect(at(ana, 22)).toEqual([['draft', null, 'not_kept']]);
    expect(at(ana, 30)).toEqual([['draft', 'It may', 'not_kept']]);
    expect(at(ana, 61)).toEqual([['submitted', 'It will cross.', { term: 'likely', probability: 0.7 }]]);
    expect([at(bel, 61), at(bel, 95)]).toEqual([[], []]);
    expect(at(bel, 71)).toEqual([['received', 'It will cross.', { term: 'likely', probability: null }]]);
  });
});
