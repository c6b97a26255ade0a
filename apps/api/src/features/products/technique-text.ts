import type { TechniqueExhibit } from '@workbench/contract';
import type { WrittenTable } from '../../platform/documents/document';
import type { DocumentWords } from '../../records/document-words';
import { achMatrixOf, readAch, sheetContents, isSheetKind, Step } from '@workbench/domain';

type Say = DocumentWords['say'];
type Row = TechniqueExhibit['rows'][number];

function titleOf({ content, grounds }: Row, predicateWords: (key: string) => string): string {
  if (!grounds) return content.text;
  const { claim, title } = grounds;
  return claim ? `${claim.subject} ${predicateWords(claim.predicate)} ${claim.object}` : title;
}

/** What a field of a row says: steps of scales share their words. */
function valueWords(kind: string, name: string, value: string, say: Say): string {
  const shape: unknown = isSheetKind(kind) ? (sheetContents[kind].shape as Record<string, unknown>)[name] : undefined;
  if (typeof shape !== 'object' || shape === null || !('options' in shape) || !Array.isArray(shape.options)) return value;
  if (!shape.options.includes(value)) return value;
  return say(`rowValue.${shape.options.join('') === Step.options.join('') ? 'step' : name}.${value}`);
}

/** Rows of a sheet in words: each with what its fields say, as far as they say anything. */
function sheetLines({ rows }: TechniqueExhibit, say: Say): string[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const { kind, text, ...fields } = row.content;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const head = [titleOf(row, (key) => say(`predicate.${key}`)), row.grounds ? text : ''].filter((words) => words !== '').join(': ');
    const said = Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [`${say(`rowField.${name}`)}: ${valueWords(kind, name, value, say)}`] : [],
    );
    return [`${say(`rowKind.${kind}`)} ${number}. ${head}`, ...said];
  });
}

/** Widest that a table stands on a page, in columns of ratings. */
const mostColumns = 16;

/** Hypotheses and pieces of evidence as they are called for short, by the ids of their rows. */
function labelsOf(rows: TechniqueExhibit['rows'], say: Say): Map<string, string> {
  const counts = { hypothesis: 0, evidence: 0 };
  return new Map(
    rows.map(({ id, content }) => {
      const kind = content.kind === 'hypothesis' ? 'hypothesis' : 'evidence';
      const number = String((counts[kind] += 1));
      return [id, say(kind === 'hypothesis' ? 'product.ach.h' : 'product.ach.e', { number })];
    }),
  );
}

/** The ratings of a matrix: a row for each hypothesis, as on the page, in as many tables as its evidence needs; none for other techniques. */
export function techniqueTables({ kind, rows, ratings }: TechniqueExhibit, { say }: DocumentWords): WrittenTable[] {
  if (kind !== 'ach') return [];
  const labels = labelsOf(rows, say);
  const nameOf = ({ id }: Row) => labels.get(id) ?? '';
  const rated = new Map(ratings.map(({ hypothesisId, evidenceId, value }) => [`${hypothesisId} ${evidenceId}`, value]));
  const hypotheses = rows.filter(({ content }) => content.kind === 'hypothesis');
  const evidence = rows.filter(({ content }) => content.kind === 'evidence');
  if (hypotheses.length === 0) return [];
  return Array.from({ length: Math.ceil(evidence.length / mostColumns) }, (_, at) => {
    const across = evidence.slice(at * mostColumns, (at + 1) * mostColumns);
    const cellsOf = (one: Row) => across.map((other) => rated.get(`${one.id} ${other.id}`) ?? '·');
    return { head: ['', ...across.map(nameOf)], rows: hypotheses.map((one) => [nameOf(one), ...cellsOf(one)]) };
  });
}

/** A technique in words. */
export function techniqueLines(technique: TechniqueExhibit, { say }: DocumentWords): string[] {
  return technique.kind === 'ach' ? matrixLines(technique, say) : sheetLines(technique, say);
}

/** A matrix: evidence, each hypothesis with its ratings and score, and what the result hangs on. */
function matrixLines({ rows, ratings }: TechniqueExhibit, say: Say): string[] {
  const labels = labelsOf(rows, say);
  const listed = (ids: readonly string[]) => ids.map((id) => labels.get(id)).join(', ');
  const titles = new Map(rows.map((row) => [row.id, titleOf(row, (key) => say(`predicate.${key}`))]));
  const matrix = achMatrixOf(rows, ratings);
  const { ranking, leaders, linchpins } = readAch(matrix);
  const scored = ranking.map(({ hypothesisId, inconsistency, weighted }) =>
    say('product.ach.score', {
      hypothesis: `${labels.get(hypothesisId)} ${titles.get(hypothesisId)}`,
      inconsistency: String(inconsistency),
      weighted: weighted.toFixed(2),
    }),
  );
  const hanging = linchpins.map((one) => {
    const [first] = one.evidenceIds as [string];
    const names = one.leadersWithout.length === 0 ? say('product.ach.nobody') : listed(one.leadersWithout);
    const said = { evidence: listed(one.evidenceIds), names };
    const source = rows.find((row) => row.id === first)?.grounds?.root?.name ?? '';
    return one.of === 'source'
      ? say('product.ach.withoutSource', { ...said, source })
      : say('product.ach.withoutEvidence', { ...said, title: titles.get(first) ?? '' });
  });
  return [
    ...matrix.evidence.map(({ id }) => `${labels.get(id)} ${titles.get(id)}`),
    ...scored,
    leaders.length === 0 ? say('product.ach.nothing') : say('product.ach.leaders', { names: listed(leaders) }),
    say('product.ach.noProbability'),
    ...(hanging.length === 0 ? [say('product.ach.linchpinsNone')] : hanging),
  ];
}
