import type { Rating, Technique, TechniqueRow } from '@workbench/contract';
import type { Consistency, RowContent } from '@workbench/domain';

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] };
const me = { personId: '01c60000-0000-7000-8000-0000000000aa', displayName: 'Idris' };

/** A row of a technique, for tests. */
export function aRow(id: string, content: RowContent, changes: Partial<TechniqueRow> = {}): TechniqueRow {
  return {
    id,
    content,
    grounds: null,
    version: 1,
    changedBy: 'Idris',
    changedAt: '2031-05-01T08:00:00.000Z',
    isRemoved: false,
    ...changes,
  };
}

/** Evidence on an item from a described source, for tests. */
export function onItem(id: string, title: string, source: string): TechniqueRow {
  const grounds = {
    itemId: '01c60000-0000-7000-8000-0000000000bb',
    claimId: null,
    title,
    claim: null,
    agency: 'CUS',
    reportedAt: '2031-04-21T08:00:00.000Z',
    marking,
    isTakenBack: false,
    grading: { agency: 'CUS', grading: { scheme: 'admiralty', reliability: 'B', credibility: '2' } },
    credibility: 'high',
    isNotJudged: false,
    root: { id: `root ${source}`, name: source },
  } as unknown as TechniqueRow['grounds'];
  return aRow(id, { kind: 'evidence', sort: 'item', text: '', relevance: 'medium' }, { grounds });
}

/** A rating, by the reader when nobody else is named. */
export function aRating(hypothesisId: string, evidenceId: string, value: Consistency, by: Rating['by'] = me): Rating {
  return { hypothesisId, evidenceId, by, value, version: 1 };
}

/** A matrix of two hypotheses and two reports from one source, for tests. */
export function aTechnique(changes: Partial<Technique> = {}): Technique {
  return {
    id: '01c60000-0000-7000-8000-00000000ac40',
    kind: 'ach',
    title: 'Who sent them?',
    question: '',
    phase: 'alone',
    marking,
    agency: 'POL',
    createdBy: 'Idris',
    createdAt: '2031-05-01T08:00:00.000Z',
    version: 1,
    may: { work: true, show: true, delete: true },
    rows: [
      aRow('h1', { kind: 'hypothesis', text: 'A smuggler', stance: 'plain' }),
      aRow('h2', { kind: 'hypothesis', text: 'Nobody', stance: 'null' }),
      onItem('e1', 'Quay log', 'A clerk of the port'),
      onItem('e2', 'Tally', 'A clerk of the port'),
    ],
    ratings: [],
    ...changes,
  } as unknown as Technique;
}
