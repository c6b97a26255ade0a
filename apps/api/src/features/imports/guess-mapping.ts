import type { ImportMapping } from '@workbench/contract';
import type { FileRows } from './read-rows';

const names: Record<Exclude<keyof ImportMapping, 'title' | 'text' | 'isMonthFirst'>, RegExp> = {
  id: /^(id|key|uid|guid|record.?id|doc.?id|numéro|identifiant)$/i,
  reportedAt: /^(date|reported.?at|report.?date|date.?start|timestamp|datum|data|التاريخ)$/i,
  kind: /^(kind|item.?kind)$/i,
  language: /^(lang|language|langue|língua)$/i,
  reference: /^(reference|ref|serial)$/i,
  sourceDescriptor: /^(source.?descriptor|source|source.?office)$/i,
};
const prose = /^(text|body|content|report|message|narrative|description|texte|texto|نص)$/i;
const headings = /^(title|subject|headline|titre|título|عنوان)$/i;
const describing =
  /(name|side|where|description|headline|article|country|region|adm|location|notes|remark|best|high|low|deaths|type|date|office|lat|lon)/i;

/** Columns whose values look most like prose: longest on average over the first rows. */
function longest({ columns, rows }: FileRows): string[] {
  const sample = rows.slice(0, 50);
  const length = (column: string) => sample.reduce((sum, row) => sum + (row.cells[column] ?? '').length, 0) / Math.max(sample.length, 1);
  const best = columns.map((column) => [length(column), column] as const).sort((a, b) => b[0] - a[0])[0];
  return best && best[0] >= 80 ? [best[1]] : [];
}

/** A mapping to start from, by the names of the columns and, where none speaks, by what they hold. */
export function guessMapping(file: FileRows): ImportMapping {
  const { columns } = file;
  const first = (pattern: RegExp) => columns.find((column) => pattern.test(column.trim())) ?? null;
  const text = columns.filter((column) => prose.test(column.trim()));
  const tabular = columns.length > 12 && text.length === 0;
  const found = text.length > 0 ? text.slice(0, 1) : tabular ? columns.filter((column) => describing.test(column)) : longest(file);
  const title = columns.filter((column) => headings.test(column.trim())).slice(0, 1);
  const described = tabular ? columns.filter((column) => /(conflict.?name|where.?description|event)/i.test(column)).slice(0, 2) : [];
  return {
    id: first(names.id),
    title: title.length > 0 ? title : described,
    text: found.length > 0 ? found : columns.slice(0, 1),
    reportedAt: first(names.reportedAt),
    kind: first(names.kind),
    language: first(names.language),
    reference: first(names.reference),
    sourceDescriptor: first(names.sourceDescriptor),
  };
}
