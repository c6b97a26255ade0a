const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?!\n)\p{Cc}|\p{Cs}/gu;

function paperText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(invisible, '')
    .normalize('NFC');
}

/**
 * The same with words as they go on paper: without marks of direction, which turn a line around for the eye and not for a search,
 * and without controls and broken halves of letters, which no file format takes. Nothing that can be read is left out.
 */
export function paperWords<T>(value: T): T {
  if (typeof value === 'string') return paperText(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => paperWords(one)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, paperWords(one as unknown)])) as T;
}
