const article = /^ال(?=..)/u;

/** An Arabic word without its article; any other word as it is. */
export function withoutArticle(word: string): string {
  return word.replace(article, '');
}

/** A way to read a word: without the letters joined before it. */
export interface BareWord {
  word: string;
  /** Letters taken off. */
  taken: number;
}

/**
 * Readings of an Arabic word, the fullest first: and (و ف), then with, for, like (ب ل ك), then the article, are written as one with it.
 * After لل the article has lost its alef. At least three letters stay.
 */
export function bareWords(word: string): BareWord[] {
  const readings: BareWord[] = [{ word: withoutArticle(word), taken: 0 }];
  const joined = /^(?=[وفبلك])[وف]?(?:لل|[بلك])?/u.exec(word)?.[0] ?? '';
  for (let taken = 1; taken <= joined.length; taken += 1) {
    if (word.length - taken >= 3) readings.push({ word: withoutArticle(word.slice(taken)), taken });
  }
  return readings;
}
