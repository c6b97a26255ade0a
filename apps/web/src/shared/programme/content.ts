import type { Course, Guide, Practice, Procedure } from '@workbench/domain';
import type { Language } from '../words/catalogue';

const by = <T extends { key: string }>(files: Record<string, T>): readonly T[] => Object.values(files);

/** The compendium: one practice a folder, in the order of the alphabet of their English titles. */
export const practices: readonly Practice[] = by(
  import.meta.glob<Practice>('../../../../../packages/programme/compendium/*/entry.json', { import: 'default', eager: true }),
).toSorted((a, b) => a.title.en.localeCompare(b.title.en, 'en'));

/** The study guides, by their number. */
export const guides: readonly Guide[] = by(
  import.meta.glob<Guide>('../../../../../packages/programme/guides/*/guide.json', { import: 'default', eager: true }),
).toSorted((a, b) => a.number - b.number);

/** The courses, by their number. */
export const courses: readonly Course[] = by(
  import.meta.glob<Course>('../../../../../packages/programme/courses/*.json', { import: 'default', eager: true }),
).toSorted((a, b) => a.number - b.number);

/** Templates of procedures, in the order of their English titles. */
export const procedures: readonly Procedure[] = by(
  import.meta.glob<Procedure>('../../../../../packages/programme/procedures/*.json', { import: 'default', eager: true }),
).toSorted((a, b) => a.title.en.localeCompare(b.title.en, 'en'));

const pages = {
  practices: import.meta.glob<string>('../../../../../packages/programme/compendium/*/*.md', { query: '?raw', import: 'default' }),
  guides: import.meta.glob<string>('../../../../../packages/programme/guides/*/*.md', { query: '?raw', import: 'default' }),
};
const folders = { practices: 'compendium', guides: 'guides' } as const;

/** The words of a practice or a guide in Markdown, in a language or else in English, and in which of the two they are; nothing when there is no such page. */
export async function readPage(
  part: keyof typeof pages,
  key: string,
  language: Language,
): Promise<{ words: string; language: Language } | undefined> {
  for (const one of [language, 'en'] as const) {
    const load = pages[part][`../../../../../packages/programme/${folders[part]}/${key}/${one}.md`];
    if (load) return { words: await load(), language: one };
  }
  return undefined;
}
