import { isArabic } from '../matching/letters';

/** And, with, to, so, as: small words that Arabic writes together with the next. */
const joined = ['و', 'ب', 'ل', 'ف', 'ك'];

/** The same joined to the article; `to` swallows its first letter. */
const joinedArticles = ['ال', 'وال', 'بال', 'لل', 'فال', 'كال'];

/**
 * A name as a text in Arabic may hold it: with and without the article, and joined to the small words before it. A name in other
 * letters is itself.
 */
export function arabicForms(name: string): string[] {
  if (!isArabic(name)) return [name];
  const [first = '', ...rest] = name.split(' ');
  const bare = first.replace(/^ال(?=..)/u, '');
  const starts =
    rest.length === 0
      ? [bare, ...joinedArticles.map((article) => article + bare), ...joined.map((one) => one + bare)]
      : [first, ...joined.map((one) => one + first)];
  return [...new Set([name, ...starts.map((start) => [start, ...rest].join(' '))])];
}
