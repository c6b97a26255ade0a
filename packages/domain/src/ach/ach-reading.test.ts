import { describe, expect, it } from 'vitest';
import type { AchWeight, Consistency } from './ach';
import { achGaps, achMatrixOf, readAch, type AchCell, type AchRow } from './ach-reading';

const hypothesis = (id: string, stance: 'plain' | 'null' | 'deception' = 'plain'): AchRow => ({
  id,
  content: { kind: 'hypothesis', text: id, stance },
  isRemoved: false,
  grounds: null,
});
const argument = (id: string, credibility: AchWeight = 'medium'): AchRow => ({
  id,
  content: { kind: 'evidence', sort: 'argument', text: id, credibility, relevance: 'medium' },
  isRemoved: false,
  grounds: null,
});
const onItem = (id: string, credibility: AchWeight, root: string): AchRow => ({
  id,
  content: { kind: 'evidence', sort: 'item', text: '', relevance: 'high' },
  isRemoved: false,
  grounds: { credibility, root: { id: root } },
});
const rating = (hypothesisId: string, evidenceId: string, value: Consistency | null): AchCell => ({ hypothesisId, evidenceId, value });

describe('a matrix as it is kept', () => {
  it('takes the credibility of an item from its grading and of words as it was chosen', () => {
    const { evidence } = achMatrixOf(
      [onItem('E1', 'high', 'E1'), argument('E2', 'low'), { ...onItem('E3', 'high', 'E1'), grounds: null }],
      [],
    );
    expect(evidence).toEqual([
      { id: 'E1', sourceId: 'E1', credibility: 'high', relevance: 'high' },
      { id: 'E2', sourceId: null, credibility: 'low', relevance: 'medium' },
      { id: 'E3', sourceId: null, credibility: 'medium', relevance: 'high' },
    ]);
  });

  it('leaves removed rows out, their cells, and cells that were taken back', () => {
    const rows = [
      hypothesis('H1'),
      hypothesis('H2'),
      { ...hypothesis('H3'), isRemoved: true },
      argument('E1'),
      { ...argument('E2'), isRemoved: true },
    ];
    const cells = [rating('H1', 'E1', 'I'), rating('H2', 'E1', null), rating('H3', 'E1', 'II'), rating('H1', 'E2', 'II')];
    const matrix = achMatrixOf(rows, cells);
    expect(matrix.hypothesisIds).toEqual(['H1', 'H2']);
    expect(matrix.ratings).toEqual([rating('H1', 'E1', 'I')]);
    expect(readAch(matrix)).toMatchObject({
      leaders: ['H2'],
      missing: 1,
      ranking: [{ hypothesisId: 'H2' }, { hypothesisId: 'H1', weighted: -1 }],
    });
  });

  it('names the source behind two reports whose fall would turn the result', () => {
    const rows = [hypothesis('H1'), hypothesis('H2'), onItem('E1', 'medium', 'E1'), onItem('E2', 'medium', 'E1'), argument('E3', 'high')];
    const cells = [
      rating('H1', 'E1', 'I'),
      rating('H1', 'E2', 'I'),
      rating('H2', 'E1', 'C'),
      rating('H2', 'E2', 'C'),
      rating('H1', 'E3', 'C'),
      rating('H2', 'E3', 'I'),
    ];
    const { leaders, linchpins } = readAch(achMatrixOf(rows, cells));
    expect(leaders).toEqual(['H2']);
    expect(linchpins.map(({ of, evidenceIds, leadersWithout }) => [of, evidenceIds, leadersWithout])).toContainEqual([
      'source',
      ['E1', 'E2'],
      ['H1'],
    ]);
  });

  it('reminds of the hypotheses that are forgotten most', () => {
    expect(achGaps([hypothesis('H1')])).toEqual(['too_few', 'no_null', 'no_deception']);
    expect(achGaps([hypothesis('H1', 'null'), hypothesis('H2', 'deception')])).toEqual([]);
    expect(achGaps([hypothesis('H1'), { ...hypothesis('H2', 'null'), isRemoved: true }, hypothesis('H3', 'deception')])).toEqual([
      'no_null',
    ]);
  });
});
