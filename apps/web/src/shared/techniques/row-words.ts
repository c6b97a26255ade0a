import type { RowGrounds } from '@workbench/contract';
import type { RowContent } from '@workbench/domain';
import type { Words } from '../words/useWords';

/** A row as words are made of it, kept or in a product. */
export interface WordedRow {
  id: string;
  content: RowContent;
  grounds: Pick<RowGrounds, 'title' | 'claim'> | null;
}

/** Short names of rows by their id: `H1` and `E1` on in a matrix, numbers in a sheet; a row keeps its name when another is taken out. */
export function rowLabels(rows: readonly WordedRow[], { t }: Pick<Words, 't'>): Map<string, string> {
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { id, content } of rows) {
    const number = (counts.get(content.kind) ?? 0) + 1;
    counts.set(content.kind, number);
    const isOfMatrix = content.kind === 'hypothesis' || content.kind === 'evidence';
    labels.set(id, isOfMatrix ? t(content.kind === 'hypothesis' ? 'product.ach.h' : 'product.ach.e', { number }) : String(number));
  }
  return labels;
}

/** What a row says, in one line: its own words, else those of what it rests on. */
export function rowTitle({ content, grounds }: WordedRow, { named }: Pick<Words, 'named'>): string {
  if (!grounds) return content.text;
  const { claim, title } = grounds;
  return claim ? `${claim.subject} ${named('predicate', claim.predicate)} ${claim.object}` : title;
}
