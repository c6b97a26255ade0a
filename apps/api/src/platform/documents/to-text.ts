import type { Portion, WrittenDocument, WrittenTable } from './document';

/** Rows of a table with their columns below each other, in letters of one width. */
function tableLines({ head, rows }: WrittenTable): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function portionLines({ mark, label, text, number, cites, named = [], tables = [], list = [] }: Portion): string[] {
  const before = [number === undefined ? '' : `[${number}]`, mark, label === '' ? '' : `${label}:`].filter((part) => part !== '');
  const words = text.split('\n').map((line, at) => (at === 0 ? [...before, line] : [mark, line]).filter((part) => part !== '').join(' '));
  const rests = (cites ?? []).map((cited) => `[${cited}]`).join('');
  const lines = rests === '' ? words : [...words.slice(0, -1), `${words.at(-1)} ${rests}`];
  const below = [
    ...named.map(({ name, value }) => `  ${name}: ${value}`),
    ...tables.flatMap(tableLines),
    ...list.map((line) => `  • ${line}`),
  ];
  return [...lines, ...below, ''];
}

/** A document as plain text; what stands at head and foot of each page stands once at the start and once at the end. */
export function toText({ exercise, banner, title, facts, sections }: WrittenDocument): string {
  const head = [...portionLines(title).slice(0, -1), ...facts.map(({ name, value }) => `${name}: ${value}`)];
  const body = sections.flatMap(({ heading, portions }) => [heading, '-'.repeat(heading.length), ...portions.flatMap(portionLines)]);
  return `${[exercise, banner, '', ...head, '', ...body, banner, exercise].join('\n')}\n`;
}
