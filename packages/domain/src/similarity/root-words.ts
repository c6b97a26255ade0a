/** Words that name a source or reference, as they are compared: whoever writes them otherwise in case or spaces means the same. */
export function rootWords(words: string | null): string {
  return (words ?? '').toLowerCase().normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
