import { useState } from 'react';
import { holdRows } from './hold-rows';

/** The rows as they stay while the filters do; `view` names the filters, and is undefined while rows of other ones still stand there. */
export function useHeldRows<R extends { id: string }>(
  told: readonly R[],
  view: string | undefined,
  isTouched: (id: string) => boolean,
): readonly R[] {
  const [held, setHeld] = useState<{ view: string | undefined; told: readonly R[]; rows: readonly R[] }>({ view, told, rows: told });
  if (held.told === told && held.view === view) return held.rows;
  if (view === undefined) return told;
  const rows = held.view === view ? holdRows(held.rows, told, isTouched) : told;
  setHeld({ view, told, rows });
  return rows;
}
