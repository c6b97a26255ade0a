/** Under which the words of a block are kept in the browser: nobody finds those of another on a shared machine. */
export function keptWordsKey(personId: string, cellId: string, blockId: string): string {
  return `words:${personId}:${cellId}:${blockId}`;
}
