import type { Programme } from '../programme';
import { englishTexts, textKinds, type EnglishText, type TextKind } from './english-texts';
import { programmeFault, type ProgrammeFault } from './fault';
import { sentencesOf, wordsOf } from './prose';
import { readingEase } from './reading-ease';

/** Most words in the median sentence of a text. */
const longestMedian = 20;

/** How long and how hard the English texts of a kind are; an extreme is told with its file. */
export interface ReadingMeasure {
  kind: TextKind;
  texts: number;
  /** Words of a text. */
  words: { median: number; longest: number; longestFile: string };
  /** Words of the median sentence of a text. */
  sentence: { median: number; longest: number; longestFile: string };
  /** Reading ease, see `readingEase`. */
  ease: { median: number; hardest: number; hardestFile: string };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

/** Words of the median sentence of a text. */
function medianSentence({ text }: EnglishText): number {
  return median(sentencesOf(text).map((sentence) => wordsOf(sentence).length));
}

function furthest(texts: readonly EnglishText[], values: readonly number[], pick: (...values: number[]) => number): [number, string] {
  const value = pick(...values);
  return [value, texts[values.indexOf(value)]?.file ?? ''];
}

function measureKind(kind: TextKind, texts: readonly EnglishText[]): ReadingMeasure {
  const words = texts.map(({ text }) => wordsOf(text).length);
  const sentences = texts.map(medianSentence);
  const ease = texts.map(({ text }) => readingEase(text) ?? 0);
  const [longest, longestFile] = furthest(texts, words, Math.max);
  const [longestSentence, longestSentenceFile] = furthest(texts, sentences, Math.max);
  const [hardest, hardestFile] = furthest(texts, ease, Math.min);
  return {
    kind,
    texts: texts.length,
    words: { median: median(words), longest, longestFile },
    sentence: { median: median(sentences), longest: longestSentence, longestFile: longestSentenceFile },
    ease: { median: median(ease), hardest, hardestFile },
  };
}

/** Measures the English of each kind of which there is any. */
export function measureReading(programme: Programme): ReadingMeasure[] {
  const texts = englishTexts(programme);
  return textKinds
    .map((kind) => [kind, texts.filter((text) => text.kind === kind)] as const)
    .filter(([, ofKind]) => ofKind.length > 0)
    .map(([kind, ofKind]) => measureKind(kind, ofKind));
}

/** Texts whose sentences are too long for a reader in a second language. */
export function sentenceFaults(programme: Programme): ProgrammeFault[] {
  return englishTexts(programme)
    .map((text) => ({ file: text.file, count: medianSentence(text) }))
    .filter(({ count }) => count > longestMedian)
    .map(({ file, count }) => programmeFault('sentences_long', file, { count, most: longestMedian }));
}
