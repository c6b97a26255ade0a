import type { CitationCard, TechniqueExhibit } from '@workbench/contract';
import { achMatrixOf, readAch } from '@workbench/domain';

type Say = (id: string, values?: Record<string, string>) => string;
type Row = TechniqueExhibit['rows'][number];

function titleOf({ content, grounds }: Row, predicateWords: (key: string) => string): string {
  if (!grounds) return content.text;
  const { claim, title } = grounds;
  return claim ? `${claim.subject} ${predicateWords(claim.predicate)} ${claim.object}` : title;
}

/** A matrix in words, since a text has no table: evidence, each hypothesis with its ratings and score, and what the result hangs on. */
export function techniqueLines({ technique }: CitationCard, say: Say): string[] {
  if (!technique) return [];
  const { rows, ratings } = technique;
  const counts = { hypothesis: 0, evidence: 0 };
  const labels = new Map(
    rows.map(({ id, content: { kind } }) => {
      const number = String((counts[kind] += 1));
      return [id, say(kind === 'hypothesis' ? 'product.ach.h' : 'product.ach.e', { number })];
    }),
  );
  const listed = (ids: readonly string[]) => ids.map((id) => labels.get(id)).join(', ');
  const titles = new Map(rows.map((row) => [row.id, titleOf(row, (key) => say(`predicate.${key}`))]));
  const matrix = achMatrixOf(rows, ratings);
  const { ranking, leaders, linchpins } = readAch(matrix);
  const ratedBy = (hypothesisId: string) =>
    matrix.evidence.map(
      ({ id }) => `${labels.get(id)} ${ratings.find((one) => one.hypothesisId === hypothesisId && one.evidenceId === id)?.value ?? '·'}`,
    );
  const scored = ranking.flatMap(({ hypothesisId, inconsistency, weighted }) => [
    say('product.ach.score', {
      hypothesis: `${labels.get(hypothesisId)} ${titles.get(hypothesisId)}`,
      inconsistency: String(inconsistency),
      weighted: weighted.toFixed(2),
    }),
    `  ${ratedBy(hypothesisId).join(', ')}`,
  ]);
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
  ].map((line) => `       ${line}`);
}
