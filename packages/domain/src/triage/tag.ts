/** Longest tag, in characters. */
export const tagLimit = 40;

/** A tag as it is kept: small letters, one space between words, so that the same word typed twice is one tag. */
export function toTag(typed: string): string {
  const kept = typed.toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  // Small letters may be more letters than the capital ones that were typed.
  return Array.from(kept).slice(0, tagLimit).join('').trim();
}
