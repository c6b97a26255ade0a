import { expect, it } from 'vitest';
import { readHouse } from './house';

// The server writes products and dossiers out without the page, so it carries the few words for that itself.
const own = readHouse(['apps/api/src/records/document-words'], /\.json$/);
const catalogues = readHouse(['apps/web/src/catalogue'], /\.json$/);

const messages = (language: string): Record<string, string> =>
  Object.assign({}, ...catalogues.filter(({ path }) => path.endsWith(`/${language}.json`)).map(({ text }) => JSON.parse(text) as object));
const written = own.map(
  ({ path, text }) => [path.split('/').at(-1)!.replace('.json', ''), JSON.parse(text) as Record<string, string>] as const,
);
const english = written.find(([language]) => language === 'en')![1];

/** Families of which only some words stand on paper. */
const inPart = ['afterAction', 'scores', 'product', 'exhibit', 'graph', 'dossier', 'entities', 'rights', 'tearLine'];
/** The family of words that stand on paper alone. */
const onPaper = 'document';

it.each(written)('what is written out in %s has the words of the screen, and all of them', (language, words) => {
  const screen = messages(language);
  expect(Object.keys(words).length).toBeGreaterThan(50);
  for (const [id, word] of Object.entries(words)) if (!id.startsWith(`${onPaper}.`)) expect(word, id).toBe(screen[id]);
  const families = new Set(Object.keys(words).map((id) => id.split('.')[0]!));
  for (const family of [...inPart, onPaper]) families.delete(family);
  expect(Object.keys(screen).filter((id) => families.has(id.split('.')[0]!) && !(id in words))).toEqual([]);
});

it.each(written)('the words that stand on paper alone are there in %s, with the same values', (_, words) => {
  const values = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([value]) => value).toSorted();
  expect(Object.keys(words)).toEqual(Object.keys(english));
  for (const [id, word] of Object.entries(words)) expect(values(word), id).toEqual(values(english[id]!));
});
