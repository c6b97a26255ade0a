import type { Rating, Technique, TechniqueRow } from '@workbench/contract';
import { achMatrixOf, isDisputed, readAch, type AchReading } from '@workbench/domain';

/** A cell as it is shown: the rating that is worked on, and what others rated alone, once that is shown. */
export interface CellView {
  hypothesisId: string;
  evidenceId: string;
  rating: Rating | undefined;
  opinions: Rating[];
  isDisputed: boolean;
}

/** A matrix as it is worked on. */
export interface MatrixView {
  hypotheses: TechniqueRow[];
  evidence: TechniqueRow[];
  removed: TechniqueRow[];
  cellOf: (hypothesisId: string, evidenceId: string) => CellView;
  disputed: number;
  reading: AchReading;
}

/** Ratings that the reader works on: alone the own ones, together the group's. */
function workedOn({ phase, ratings }: Technique, me: string): Rating[] {
  return ratings.filter((one) => (phase === 'alone' ? one.by?.personId === me : one.by === null));
}

/** Sorts a technique into the matrix that its reader works on. */
export function matrixView(technique: Technique, me: string): MatrixView {
  const { rows, ratings, phase } = technique;
  const own = workedOn(technique, me);
  const standing = rows.filter((row) => !row.isRemoved);
  const cellOf = (hypothesisId: string, evidenceId: string): CellView => {
    const isHere = (one: Rating) => one.hypothesisId === hypothesisId && one.evidenceId === evidenceId;
    const opinions = phase === 'together' ? ratings.filter((one) => isHere(one) && one.by !== null && one.value !== null) : [];
    const values = opinions.flatMap((one) => one.value ?? []);
    return { hypothesisId, evidenceId, rating: own.find(isHere), opinions, isDisputed: isDisputed(values) };
  };
  const hypotheses = standing.filter((row) => row.content.kind === 'hypothesis');
  const evidence = standing.filter((row) => row.content.kind === 'evidence');
  const cells = hypotheses.flatMap((row) => evidence.map((one) => cellOf(row.id, one.id)));
  return {
    hypotheses,
    evidence,
    removed: rows.filter((row) => row.isRemoved),
    cellOf,
    disputed: cells.filter((cell) => cell.isDisputed).length,
    reading: readAch(achMatrixOf(rows, own)),
  };
}
