import { packFieldsOf, type DraftPart } from '@workbench/domain';
import { inLanguage } from '../../shared/words/in-language';
import type { Words } from '../../shared/words/useWords';

type Content = Record<string, unknown>;

function isWords(value: object): value is { en: string } {
  return 'en' in value && typeof value.en === 'string';
}

/** A value of a record in plain words: texts in the reader's language, lists one after the other. */
export function valueWords(value: unknown, words: Words): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return words.t(value ? 'packs.yes' : 'packs.no');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueWords(one, words)).join('; ');
  if (typeof value !== 'object') return '';
  if (isWords(value)) return inLanguage(value, words.language);
  return Object.entries(value)
    .map(([name, one]) => `${words.named('packField', name)}: ${valueWords(one, words)}`)
    .join(', ');
}

/** What a record holds, a line for each of its fields that is not empty. */
export function entryLines(part: DraftPart, content: Content, words: Words): string {
  return packFieldsOf(part)
    .map(({ name }) => [words.named('packField', name), valueWords(content[name], words)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** Fields by which a record is told from others where many are listed, the most telling first. */
const telling = ['title', 'subject', 'names', 'name', 'text', 'words', 'question', 'descriptor', 'what', 'why'];

/** A record in a line, without its key. */
export function entryTitle(content: Content, words: Words): string {
  const name = telling.find((one) => content[one] !== undefined && content[one] !== '');
  const line = name === undefined ? '' : valueWords(content[name], words);
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
