import { useState } from 'react';
import { holdRows } from './hold-rows';

interface Held<R> {
  /** Names the filters; undefined while rows of other ones still stand there. */
  view: string | undefined;
  told: readonly R[];
  rows: readonly R[];
  /** What of the rows was touched under other filters than those that are waited for. */
  touchedBefore: ReadonlySet<string>;
}

/**
 * The rows as they stay while the filters do; `view` names the filters, and is undefined while rows of other ones still stand
 * there. What is touched in that moment stays as well: whoever opens a row does not see it go when the answer comes.
 */
export function useHeldRows<R extends { id: string }>(
  told: readonly R[],
  view: string | undefined,
  isTouched: (id: string) => boolean,
): readonly R[] {
  const [held, setHeld] = useState<Held<R>>({ view, told, rows: told, touchedBefore: new Set() });
  if (held.told === told && held.view === view) return held.rows;
  const next = (rows: readonly R[], touchedBefore: ReadonlySet<string> = new Set()): readonly R[] => {
    setHeld({ view, told, rows, touchedBefore });
    return rows;
  };
  if (view === undefined) {
    const touched = told.flatMap(({ id }) => (isTouched(id) ? [id] : []));
    return next(told, held.view === undefined ? held.touchedBefore : new Set(touched));
  }
  if (held.view === undefined) return next(holdRows(held.rows, told, (id) => isTouched(id) && !held.touchedBefore.has(id)));
  return next(held.view === view ? holdRows(held.rows, told, isTouched) : told);
}
