import { packFiles } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

const quoted = /[“«"]([^“”«»"]{3,400})[”»"]/gu;
/** Fewer words may be a word that is spoken of, not one that is quoted. */
const fewestWords = 3;

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .,;:!?…]+|[ .,;:!?…]+$/g, '');

/** Quotations of three words and more that stand in none of some items. */
function absent({ items }: PackIndex, words: string, about: readonly string[]): string[] {
  const texts = about.flatMap((key) => {
    const item = items.get(key);
    return item ? [plain(`${item.title} ${item.text}`)] : [];
  });
  if (texts.length === 0) return [];
  return Array.from(words.matchAll(quoted), (match) => match[1] ?? '').filter(
    (excerpt) => excerpt.trim().split(/\s+/).length >= fewestWords && !texts.some((text) => text.includes(plain(excerpt))),
  );
}

/** Words that look like the key of an item: the code of an agency, a hyphen and a number. */
function namedItems({ agencies, items }: PackIndex, words: string): string[] {
  return Array.from(words.matchAll(/\b([a-z][a-z0-9]*)-\d{1,4}\b/g), (match) => [match[0], match[1] ?? ''] as const)
    .filter(([key, code]) => agencies.has(code.toUpperCase()) && !items.has(key))
    .map(([key]) => key);
}

/** Explanations that quote what no item of theirs says, and texts that speak of an item that is not there. */
export function quotationFaults(index: PackIndex): PackFault[] {
  const { pack } = index;
  const explained: [file: string, key: string, words: string, about: readonly string[]][] = [
    ...pack.deceptions.map(({ key, what, tell, items }) => [packFiles.deceptions.path, key, `${what}\n${tell}`, items] as const),
    ...pack.gradings.map(({ item, why }) => [packFiles.gradings.path, item, why, [item]] as const),
    ...pack.sharing.map(({ key, item, why }) => [packFiles.sharing.path, key, why, [item]] as const),
    ...pack.injects.map(({ serial, notes, items }) => [packFiles.injects.path, serial, notes, items] as const),
  ].map((row) => [...row]);
  const pages = Object.entries(pack.pages).map(([file, words]) => [file, '', words] as const);
  return [
    ...explained.flatMap(([file, key, words, about]) =>
      absent(index, words, about).map((excerpt) => packFault('excerpt_absent', file, key, { excerpt })),
    ),
    ...[...explained, ...pages].flatMap(([file, key, words]) =>
      [...new Set(namedItems(index, words))].map((item) => packFault('item_named_absent', file, key, { item })),
    ),
  ];
}
