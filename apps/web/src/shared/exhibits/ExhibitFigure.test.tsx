import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CitationCard, Exhibit } from '@workbench/contract';
import { showOnDesk } from '../claims/a-desk';
import { Citations } from '../products/Citations';

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] };
const exhibit = {
  chartId: 'k',
  number: 2,
  nodes: [
    { id: 'a', kind: 'person', name: 'Idris Vale', isMerged: true, x: 0, y: 0 },
    { id: 'b', kind: 'organisation', name: '', isMerged: false, x: 200, y: 40 },
    { id: 'c', kind: 'place', name: 'Quay <4>', isMerged: false, x: null, y: null },
  ],
  lines: [{ id: 'l', from: 'a', to: 'b', predicate: 'member_of', isDirected: true, status: 'suspected' }],
  groups: [],
  notes: [{ id: 'n', text: 'Why here?', x: 50, y: 90 }],
  takenBack: 1,
} as unknown as Exhibit;
const aCitation = (changes: Partial<Exhibit> = {}) =>
  ({
    id: 'x',
    itemId: null,
    claimId: null,
    claim: null,
    title: 'Who met whom',
    exhibit: { ...exhibit, ...changes },
    agency: 'POL',
    sourceDescriptor: null,
    reportedAt: null,
    gradings: [],
    marking,
    handling: null,
  }) as unknown as CitationCard;
const show = (citation: CitationCard, language?: string) =>
  showOnDesk(<Citations cellId="cell" citations={[citation]} levels={['OFFICIAL', 'RESTRICTED']} />, {}, language);

afterEach(cleanup);

describe('a chart that a block rests on', () => {
  it('is a picture with its marking, title and version, and leads to that version', async () => {
    show(aCitation());
    const picture = await screen.findByRole('img', { name: 'Who met whom: 3 entities, 1 link' });
    expect(within(picture).getByText('Idris Vale')).toBeTruthy();
    expect(picture.querySelector('line')?.getAttribute('stroke-dasharray')).toBe('6 4');
    expect(screen.getAllByRole('listitem')[0]!.textContent).toMatch(/\(R\)\s*POL: Who met whom \(chart, version 2\)/);
    expect(screen.getByRole('link', { name: 'Who met whom' }).getAttribute('href')).toBe('/cells/cell/charts/k?number=2');
    expect(screen.getByText(/1 claim on it was taken back since/)).toBeTruthy();
  });

  it('is there in words as well: each link, then who has none, then the notes', async () => {
    show(aCitation());
    const words = (await screen.findByText('The picture in words')).closest('details')!;
    expect([...words.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'Idris Vale is a member of Organisation without a name (suspected)',
      'Quay <4>',
      'Why here?',
    ]);
  });

  it('is no link for whoever may not open the chart, and says when nothing on it stands', async () => {
    show(aCitation({ chartId: null, nodes: [], lines: [] }), 'ar');
    expect(await screen.findByText('لم يبق مما كان يعرضه شيء قائم.')).toBeTruthy();
    expect([screen.queryByRole('link'), screen.queryByRole('img')]).toEqual([null, null]);
  });
});
