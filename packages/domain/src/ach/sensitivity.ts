import type { AchEvidence, AchMatrix } from './ach';
import { achLeaders, achScores } from './ach-scores';

/** Something whose removal alone changes which hypotheses lead. */
export interface Linchpin {
  /** A piece of evidence, or a source with all the evidence that comes from it. */
  of: 'evidence' | 'source';
  id: string;
  evidenceIds: string[];
  /** Who leads without it; empty when nothing leads any more. */
  leadersWithout: string[];
}

/** Leaders of a matrix without some of its evidence. */
function leadersWithout(matrix: AchMatrix, isLeftOut: (one: AchEvidence) => boolean): string[] {
  return achLeaders(achScores({ ...matrix, evidence: matrix.evidence.filter((one) => !isLeftOut(one)) }));
}

/**
 * Leave-one-out by evidence and by source (Heuer, step 6): everything that alone carries the result. A source is looked at
 * only when two or more pieces of evidence come from it; with one, it is that piece.
 */
export function linchpins(matrix: AchMatrix): Linchpin[] {
  const leaders = achLeaders(achScores(matrix)).join(' ');
  const bySource = new Map<string, string[]>();
  for (const { id, sourceId } of matrix.evidence) {
    if (sourceId !== null) bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), id]);
  }
  const candidates: Omit<Linchpin, 'leadersWithout'>[] = [
    ...matrix.evidence.map(({ id }) => ({ of: 'evidence' as const, id, evidenceIds: [id] })),
    ...[...bySource]
      .filter(([, evidenceIds]) => evidenceIds.length > 1)
      .map(([id, evidenceIds]) => ({ of: 'source' as const, id, evidenceIds })),
  ];
  return candidates
    .map((one) => ({ ...one, leadersWithout: leadersWithout(matrix, ({ id }) => one.evidenceIds.includes(id)) }))
    .filter((one) => one.leadersWithout.join(' ') !== leaders);
}
