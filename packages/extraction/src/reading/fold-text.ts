import { foldCharacter } from './fold-character';

/** A text with case, accents and forms of letters taken out, and where each of its characters came from. */
export interface FoldedText {
  source: string;
  folded: string;
  /** Start in the source of the character behind each folded one; one more entry for the end. */
  origins: Uint32Array;
}

/** Folds a text, keeping for each character where it came from. */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const fold = foldCharacter(character);
    parts.push(fold);
    for (let unit = 0; unit < fold.length; unit += 1) origins.push(at);
    at += character.length;
  }
  origins.push(source.length);
  return { source, folded: parts.join(''), origins: Uint32Array.from(origins) };
}

/** The stretch of the source behind a stretch of the folded text; marks that sit on its last letter belong to it. */
export function sourceSpan({ origins }: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = origins[start] ?? 0;
  const last = origins[end - 1] ?? 0;
  let after = end;
  // A letter that folds to two ends where the next letter begins.
  while (after < origins.length - 1 && origins[after] === last) after += 1;
  return { start: from, end: origins[after] ?? last };
}

/** The folded form of a text whose places do not matter, such as a name. */
export function fold(text: string): string {
  return Array.from(text, foldCharacter).join('');
}
