import { dateInText, readDate } from '@workbench/domain';
import { decode } from './sort-of';
import type { DocumentWords } from './document-words';

/** Fields between two lines of hyphens at the very top, as Markdown files carry them. */
const frontMatter = /^---\r?\n(.{0,5000}?)\r?\n---\r?\n/s;

function fieldOf(fields: string, names: readonly string[]): string {
  for (const line of fields.split('\n')) {
    const [, name, value] = /^([a-z]{1,20})\s*:\s*(\S.{0,300})$/i.exec(line.trim()) ?? [];
    if (name && value && names.includes(name.toLowerCase())) return value.replaceAll(/^["']|["']$/g, '');
  }
  return '';
}

/** Plain text or Markdown: the title is the first heading or line. */
export function readPlain(content: Buffer): DocumentWords {
  const whole = decode(content).replace(/^\uFEFF/, '');
  const fields = frontMatter.exec(whole)?.[1] ?? '';
  const text = fields === '' ? whole : whole.replace(frontMatter, '');
  const firstLine = /^\s*(?:#{1,6}[ \t]+)?(\S.{0,200})/.exec(text)?.[1] ?? '';
  const reportedAt = readDate(fieldOf(fields, ['date'])) ?? dateInText(text);
  return {
    format: 'text',
    title: fieldOf(fields, ['title']) || firstLine.replace(/[ \t]#+[ \t]*$/, ''),
    text,
    ...(reportedAt ? { reportedAt } : {}),
    sourceDescriptor: fieldOf(fields, ['source', 'author']),
  };
}
