import { useState } from 'react';

/** Rows of a long table that are shown at first, and that come with each step further. */
const rowsAtOnce = 300;

/** The first rows of a table, and how to see more of them; undefined when all are shown. */
export function useFirst<T>(all: readonly T[]): { shown: readonly T[]; more: (() => void) | undefined } {
  const [most, setMost] = useState(rowsAtOnce);
  return { shown: all.slice(0, most), more: all.length > most ? () => setMost(most + rowsAtOnce) : undefined };
}
