import type { Portion, WrittenDocument } from './document';

function portionLines({ mark, label, text, number, cites, named, list }: Portion): string[] {
  const before = [number === undefined ? '' : `[${number}]`, mark, label === '' ? '' : `${label}:`].filter((part) => part !== '');
  const words = text.split('\n').map((line, at) => (at === 0 ? [...before, line] : [mark, line]).filter((part) => part !== '').join(' '));
  const rests = (cites ?? []).map((cited) => `[${cited}]`).join('');
  const lines = rests === '' ? words : [...words.slice(0, -1), `${words.at(-1)} ${rests}`];
  return [...lines, ...(named ?? []).map(({ name, value }) => `  ${name}: ${value}`), ...(list ?? []).map((line) => `  • ${line}`), ''];
}

/** A document as plain text; what stands at head and foot of each page stands once at the start and once at the end. */
export function toText({ exercise, banner, title, facts, sections }: WrittenDocument): string {
  const head = [...portionLines(title).slice(0, -1), ...facts.map(({ name, value }) => `${name}: ${value}`)];
  const body = sections.flatMap(({ heading, portions }) => [heading, '-'.repeat(heading.length), ...portions.flatMap(portionLines)]);
  return `${[exercise, banner, '', ...head, '', ...body, banner, exercise].join('\n')}\n`;
}
