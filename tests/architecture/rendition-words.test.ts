import { expect, it } from 'vitest';
import { readHouse } from './house';

// The server writes products out as text without the page, so it carries the few words for that itself.
const own = readHouse(['apps/api/src/features/products/words'], /\.json$/);
const catalogues = readHouse(['apps/web/src/catalogue'], /\.json$/);

const messages = (language: string): Record<string, string> =>
  Object.assign({}, ...catalogues.filter(({ path }) => path.endsWith(`/${language}.json`)).map(({ text }) => JSON.parse(text) as object));

it.each(own.map(({ path, text }) => [path.split('/').at(-1)!.replace('.json', ''), JSON.parse(text) as Record<string, string>] as const))(
  'a product written out in %s has the words of the screen, and all of them',
  (language, words) => {
    const screen = messages(language);
    expect(Object.keys(words).length).toBeGreaterThan(50);
    for (const [id, word] of Object.entries(words)) expect(word, id).toBe(screen[id]);
    const families = new Set(Object.keys(words).map((id) => id.split('.')[0]!));
    families.delete('product');
    expect(Object.keys(screen).filter((id) => families.has(id.split('.')[0]!) && !(id in words))).toEqual([]);
  },
);
