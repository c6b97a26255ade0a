import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, CellDesk, Product } from '@workbench/contract';
import { sectionsOf, type Marking } from '@workbench/domain';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { Rendition } from './Rendition';

const open = { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'], originatorControl: [] } as unknown as Marking;
const harbour = { ...open, level: 1, releasableTo: ['INT', 'POL'] } as unknown as Marking;
const cell = { ...aCell(), yardstick: 'phia' } as CellDesk;

function aBlock(over: Partial<Record<keyof Block, unknown>> = {}): Block {
  return {
    id: 'b',
    lineageId: 'b',
    section: 'key_judgements',
    kind: 'paragraph',
    text: 'Words of it.',
    marking: open,
    judgement: null,
    problems: [],
    citations: [],
    tearLine: null,
    isTearLine: false,
    version: 1,
    changedBy: null,
    changedAt: null,
    ...over,
  } as Block;
}

function show(blocks: Block[], isTeam = false) {
  const product = {
    id: 'p',
    kind: 'operational_assessment',
    agency: 'INT',
    title: 'Crossings',
    number: 1,
    state: 'released',
    isTeam,
    marking: harbour,
    titleMarking: open,
    sections: sectionsOf.operational_assessment,
    blocks,
  } as unknown as Product;
  showOnDesk(<Rendition cell={cell} product={product} />, {});
}

afterEach(cleanup);

describe('a rendition', () => {
  it('stands between two banners of its own marking, each block after its portion marking', async () => {
    show([aBlock(), aBlock({ id: 'c', text: 'Harbour words.', marking: harbour })]);
    const banners = await screen.findAllByRole('note');
    expect(banners.map((banner) => banner.textContent)).toEqual(['RESTRICTED // REL TO INT, POL', 'RESTRICTED // REL TO INT, POL']);
    const text = screen.getByRole('article').textContent;
    expect(text).toMatch(/\(O\)\s*Words of it\./);
    expect(text).toMatch(/\(R\/\/REL TO INT, POL\)\s*Harbour words\./);
  });

  it('has the heading of every section, so that none tells by its absence that something is missing', async () => {
    show([aBlock()]);
    await screen.findByText('Words of it.');
    const filled = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    cleanup();
    show([]);
    await screen.findByRole('article');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(filled);
    expect(filled).toHaveLength(sectionsOf.operational_assessment.length);
  });

  it('shows the team the tear line set apart below its block', async () => {
    const line = {
      id: 't',
      text: 'Words for all.',
      marking: open,
      version: 1,
      changedBy: 'Marc Adouran',
      changedAt: '2031-04-22T08:00:00.000Z',
    };
    show([aBlock({ text: 'Harbour words.', marking: harbour, tearLine: line })], true);
    const apart = await screen.findByRole('group', { name: 'Tear line' });
    expect(within(apart).getByText('Words for all.')).toBeTruthy();
    expect(within(apart).getByText('(O)')).toBeTruthy();
    expect(within(apart).queryByText('Harbour words.')).toBeNull();
  });
});
