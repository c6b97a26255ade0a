import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CitationCard, TechniqueExhibit } from '@workbench/contract';
import { showOnDesk } from '../claims/a-desk';
import { Citations } from '../products/Citations';

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] };
const grounds = (title: string) => ({
  title,
  claim: null,
  marking,
  credibility: 'high',
  isNotJudged: false,
  root: { id: 'e1', name: 'A clerk' },
});
const hypothesis = (id: string, text: string) => ({
  id,
  content: { kind: 'hypothesis', text, stance: 'plain' },
  isRemoved: false,
  grounds: null,
});
const onItem = (id: string, title: string) => ({
  id,
  content: { kind: 'evidence', sort: 'item', text: '', relevance: 'medium' },
  isRemoved: false,
  grounds: grounds(title),
});
const matrix = {
  techniqueId: null,
  kind: 'ach',
  question: '',
  pinnedAt: '2031-05-01T08:00:00.000Z',
  rows: [hypothesis('h1', 'A <smuggler>'), hypothesis('h2', 'Nobody'), onItem('e1', 'Quay log'), onItem('e2', 'Tally')],
  ratings: ['e1', 'e2'].map((evidenceId) => ({ hypothesisId: 'h1', evidenceId, value: 'I' })),
} as unknown as TechniqueExhibit;
const sheet = {
  ...matrix,
  techniqueId: 't',
  kind: 'assumptions',
  rows: [
    {
      id: 'a',
      content: {
        kind: 'assumption',
        text: 'The road stays open.',
        why: '',
        confidence: 'low',
        impact: 'high',
        support: 'unsupported',
        wouldChange: '',
        action: '',
      },
      isRemoved: false,
      grounds: null,
    },
  ],
  ratings: [],
} as unknown as TechniqueExhibit;
const show = (technique: TechniqueExhibit, language?: string) => {
  const citation = { id: 'x', title: 'Who sent them?', technique, exhibit: null, claim: null, agency: 'POL', gradings: [], marking };
  const citations = [citation as unknown as CitationCard];
  showOnDesk(<Citations cellId="cell" citations={citations} levels={['OFFICIAL', 'RESTRICTED']} />, {}, language);
};

/** The words of a language are loaded first. */
const patience = { timeout: 30_000 };

afterEach(cleanup);

describe('a technique in a product', patience, () => {
  it('is a table with ranking and what it hangs on, and links nowhere when its reader does not see it', async () => {
    show(matrix);
    const figure = within(await screen.findByRole('figure', { name: 'Who sent them?: matrix' }, patience));
    expect(figure.getByText('Least refuted: H2.')).toBeTruthy();
    expect(figure.getByText('Without the source “A clerk” (E1 and E2), in the lead: none.')).toBeTruthy();
    expect(figure.getAllByText('A <smuggler>').length).toBeGreaterThan(0);
    expect(screen.getByText(/technique, as it stood on/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows the rows of a sheet with what follows by rule, and leads to it', async () => {
    show(sheet);
    const figure = within(await screen.findByRole('figure', { name: 'Who sent them?: tables' }, patience));
    expect(figure.getByText('unsupported, and much hangs on it')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Who sent them?' }).getAttribute('href')).toBe('/cells/cell/techniques/t');
  });

  it('speaks Arabic', async () => {
    show(matrix, 'ar');
    expect(await screen.findByText('الأقل دحضًا: ف2.', {}, patience)).toBeTruthy();
  });
});
