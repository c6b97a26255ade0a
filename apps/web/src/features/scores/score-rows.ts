import type { WorkScoresShape } from '@workbench/contract';
import { inLanguage, rubricLines, scoreLineIds, scoreLines, type ScoreLine, type WorkScores } from '@workbench/domain';
import type { MessageId } from '../../shared/words/catalogue';
import type { Words } from '../../shared/words/useWords';

/** Whose scores stand in a column. */
export interface ScoreColumn {
  key: string;
  head: string;
  scores: WorkScoresShape;
}

/** A score of several side by side. */
export interface ScoreRow {
  id: string;
  name: string;
  /** Words of the cell's rubric, such as the name of a criterion. */
  criterion?: string | undefined;
  formula: string;
  /** By column; absent in one of whom it is not measured. */
  lines: ReadonlyMap<string, Omit<ScoreLine, 'id'>>;
}

/** Lines of several columns as rows: those with the same id side by side, in the order of `ids`. */
function rowsOf<T extends Omit<ScoreLine, 'id'>>(
  columns: readonly { key: string; lines: readonly T[] }[],
  idOf: (line: T) => string,
  ids: readonly string[],
  headOf: (line: T) => Pick<ScoreRow, 'name' | 'criterion'>,
): ScoreRow[] {
  return ids.flatMap((id) => {
    const lines = new Map(
      columns.flatMap(({ key, lines: own }) => own.filter((line) => idOf(line) === id).map((line) => [key, line] as const)),
    );
    const [first] = lines.values();
    return first ? [{ id, ...headOf(first), formula: first.formula, lines }] : [];
  });
}

/** The rows of a table of scores: those against the key first, then mentors' scores by criterion. */
export function scoreRows(columns: readonly ScoreColumn[], { t, language }: Pick<Words, 't' | 'language'>): ScoreRow[] {
  const againstKey = columns.map(({ key, scores }) => ({ key, lines: scoreLines(scores as WorkScores) }));
  const byRubric = columns.map(({ key, scores }) => ({ key, lines: rubricLines(scores) }));
  const criteria = [...new Set(byRubric.flatMap(({ lines }) => lines.map((line) => line.key)))];
  return [
    ...rowsOf(
      againstKey,
      ({ id }) => id,
      scoreLineIds,
      ({ id }) => ({ name: t(`score.${id}` as MessageId) }),
    ),
    ...rowsOf(
      byRubric,
      ({ key }) => key,
      criteria,
      ({ name }) => ({ name: t('score.rubric'), criterion: inLanguage(name, language) }),
    ).map((row) => ({ ...row, id: `rubric ${row.id}` })),
  ];
}
