import type { Language } from './language';
import { foldText, type FoldedText } from './fold-text';

/** A word or number of a text; places are those in the folded text. */
export interface Word {
  folded: string;
  start: number;
  end: number;
  /** It begins with a capital letter. */
  isCapital: boolean;
}

/** Whether capital letters tell names from words in a text: not in a telegram of capitals, nor in a chat without any. */
export type Casing = 'telling' | 'all_capitals' | 'no_capitals';

/** A text made ready for all finders. */
export interface Reading extends FoldedText {
  words: readonly Word[];
  casing: Casing;
  language: Language | undefined;
}

function casingOf(source: string): Casing {
  const capitals = source.match(/\p{Lu}/gu)?.length ?? 0;
  const small = source.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals === 0 && small > 0) return 'no_capitals';
  return capitals >= 20 && small < capitals * 0.1 ? 'all_capitals' : 'telling';
}

const capital = /^\p{Lu}/u;

/** Makes a text ready: folds it and finds its words. */
export function read(source: string, language?: Language): Reading {
  const text = foldText(source);
  const words = Array.from(text.folded.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    folded: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isCapital: capital.test(source.slice(text.origins[match.index], (text.origins[match.index] ?? 0) + 2)),
  }));
  return { ...text, words, casing: casingOf(source), language };
}

/** What stands between a word and the next. */
export function gapAfter({ folded, words }: Reading, at: number): string {
  return folded.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? folded.length);
}

/** The words that a stretch of the folded text stands for, as written. */
export function written(reading: Reading, start: number, end: number): string {
  return reading.source.slice(reading.origins[start], reading.origins[end]);
}

/** Whether a word opens a sentence or a line, where a capital says nothing. */
export function opensSentence(reading: Reading, at: number): boolean {
  return at === 0 || /[.!?:;\n"“•]/.test(gapAfter(reading, at - 1));
}
