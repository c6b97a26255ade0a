import type { RowGrounds } from '@workbench/contract';
import type { RowContent } from '@workbench/domain';
import type { Words } from '../words/useWords';

/** A row as words are made of it, kept or in a product. */
export interface WordedRow {
  id: string;
  content: RowContent;
  grounds: Pick<RowGrounds, 'title' | 'claim'> | null;
}

/** Short names of hypotheses and evidence, `H1` and `E1` on, by their id; a row keeps its name when another is taken out. */
export function rowLabels(rows: readonly WordedRow[], { t }: Pick<Words, 't'>): Map<string, string> {
  const labels = new Map<string, string>();
  const counts = { hypothesis: 0, evidence: 0 };
  for (const { id, content } of rows) {
    const number = (counts[content.kind] += 1);
    labels.set(id, t(content.kind === 'hypothesis' ? 'product.ach.h' : 'product.ach.e', { number }));
  }
  return labels;
}

/** What a row says, in one line: its own words, else those of what it rests on. */
export function rowTitle({ content, grounds }: WordedRow, { named }: Pick<Words, 'named'>): string {
  if (!grounds) return content.text;
  const { claim, title } = grounds;
  return claim ? `${claim.subject} ${named('predicate', claim.predicate)} ${claim.object}` : title;
}
