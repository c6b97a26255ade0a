const strong = /[\p{L}\p{Nl}]/u;
const leftward = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Whether a text is written from right to left, by its first letter, as `dir="auto"` reads it; `otherwise` where it has none. */
export function isRightToLeft(text: string, otherwise: boolean): boolean {
  const first = strong.exec(text)?.[0];
  return first === undefined ? otherwise : leftward.test(first);
}

/** Whether any letter of a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return leftward.test(text);
}

/** A piece of a line that keeps its own direction. */
export interface Stretch {
  text: string;
  /** Written from left to right whatever stands around it, as dates, telephone numbers and codes are. */
  isLtr: boolean;
}

const numeric = /[+#]?[A-Za-z]*\d(?:[\d.,:/()+A-Za-z–-]| (?=[\d+(]))*\d/gu;

/** Pieces of a line: numbers with signs in them (`2031-04-09`, `+999 12/34`) apart, so that their parts are not turned around between Arabic words. */
export function stretchesOf(line: string): Stretch[] {
  if (!hasRightToLeft(line)) return line === '' ? [] : [{ text: line, isLtr: false }];
  const pieces: Stretch[] = [];
  let at = 0;
  for (const found of line.matchAll(numeric)) {
    if (found.index > at) pieces.push({ text: line.slice(at, found.index), isLtr: false });
    pieces.push({ text: found[0], isLtr: true });
    at = found.index + found[0].length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), isLtr: false });
  return pieces;
}
