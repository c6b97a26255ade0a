/** Words in a row that count as one sequence. */
const width = 4;

/** Words of a text as they are compared: small letters, no signs, no accents or vowel marks. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every sequence of four words of a text; of a shorter text the whole. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  if (words.length <= width) return new Set([words.join(' ')]);
  return new Set(Array.from({ length: words.length - width + 1 }, (_, at) => words.slice(at, at + width).join(' ')));
}

/**
 * Share of the sequences of the smaller set that the other holds too (containment, Broder 1997), from 0 to 1. Unlike Jaccard's
 * it stays high when one text is a part of the other, as a passed-on report is of its original.
 */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
}

/** Share from which two texts are pointed out as much the same. */
export const muchTheSame = 0.5;
/** Sequences that a text must have for its share to mean anything. */
export const fewestShingles = 5;
