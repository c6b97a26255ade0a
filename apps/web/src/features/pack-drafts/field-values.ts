import { DraftEntry, type DraftPart } from '@workbench/domain';
import type { Words } from '../../shared/words/useWords';

type Content = Record<string, unknown>;

/** A record with one of its fields changed; a field that may be left out goes when it holds nothing. */
export function withField(content: Content, name: string, value: unknown): Content {
  if (value !== undefined) return { ...content, [name]: value };
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== name));
}

/** A value as a text that can be written on. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A moment of the exercise clock as a control for days and hours has it. */
export function toLocal(moment: unknown): string {
  return textOf(moment).replace(/(\.\d+)?Z$/, '');
}

/** The same back, in UTC; nothing where nothing was chosen. */
export function fromLocal(local: string): string {
  return local === '' ? '' : `${local.length === 16 ? `${local}:00` : local}Z`;
}

/** Names of the fields of a record that do not fit its part yet, with their places in lists; none when all is well. */
export function misfitsOf(part: DraftPart, content: Content, words: Words): string[] {
  const checked = DraftEntry.safeParse({ part, content });
  if (checked.success) return [];
  const names = checked.error.issues.map(({ path }) =>
    path
      .slice(1)
      .map((step) => (typeof step === 'number' ? String(step + 1) : words.named('packField', String(step))))
      .join(' '),
  );
  return [...new Set(names)];
}
