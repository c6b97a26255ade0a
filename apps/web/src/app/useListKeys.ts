import { useEffect, useState } from 'react';
import { nothingSelected, selectRange, toggle } from '../features/triage/selection';
import { useKeys } from '../shared/keys/useKeys';

function rowOf(id: string | undefined): HTMLElement | null {
  return id === undefined ? null : document.querySelector(`[data-item="${id}"]`);
}

/** The frame in which the keyboard goes to a row. */
let waiting = 0;

/** Puts the keyboard on a row, once the list has drawn it; instead of one that it was to go to before. */
function focusRow(id: string): void {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    waiting = requestAnimationFrame(() => rowOf(id)?.focus({ preventScroll: true }));
  });
}

/** Leads the keyboard into the text that is read, and lets no row that was to have it take it back. */
function focusReading(): void {
  cancelAnimationFrame(waiting);
  document.querySelector<HTMLElement>('#reading [role="document"]')?.focus();
}

/** Whether a key pressed here moves through the list: anywhere but in the text that is read and on buttons and links. */
function isInList(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('#reading')) return false;
  return target.closest('[data-item]') !== null || target.closest('a, button, input') === null;
}

/**
 * Moves through the list by keys. J and K open the next and previous item; the arrows only move, and Enter opens. Enter on the open
 * item leads into its text, Escape back to the list. X ticks, Shift with an arrow ticks on the way.
 */
export function useListKeys(rows: readonly { id: string }[], openId: string | undefined, onOpen: (id: string) => void) {
  const [cursor, setCursor] = useState({ id: openId, openId });
  const [selection, setSelection] = useState(nothingSelected);
  // The cursor goes to whatever is opened.
  if (cursor.openId !== openId) setCursor({ id: openId ?? cursor.id, openId });
  const order = rows.map((row) => row.id);
  const place = order.indexOf(cursor.id ?? '');
  const cursorId = place < 0 ? order[0] : cursor.id;
  const idAt = (by: number) => order[Math.min(Math.max(place + by, 0), order.length - 1)];
  useEffect(() => {
    if (openId !== undefined && (document.activeElement === document.body || document.activeElement?.closest('[data-item]')))
      focusRow(openId);
  }, [openId]);
  const step = (by: number) => () => {
    const next = idAt(by);
    if (next === undefined) return;
    focusRow(next);
    if (next !== openId) onOpen(next);
  };
  const move = (by: number, isTicking: boolean) => (event: KeyboardEvent) => {
    const next = idAt(by);
    if (!isInList(event.target) || next === undefined) return false;
    if (isTicking) setSelection((now) => selectRange(now.anchor === undefined && cursorId ? toggle(now, cursorId) : now, next, order));
    setCursor({ id: next, openId });
    focusRow(next);
    return true;
  };
  const enter = (event: KeyboardEvent) => {
    if (cursorId === undefined || !isInList(event.target)) return false;
    if (cursorId !== openId) onOpen(cursorId);
    else focusReading();
    return true;
  };
  const escape = () => {
    if (document.activeElement?.closest('#reading')) {
      if (cursorId) focusRow(cursorId);
    } else setSelection(nothingSelected);
  };
  useKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: move(1, false),
    ArrowUp: move(-1, false),
    'shift+ArrowDown': move(1, true),
    'shift+ArrowUp': move(-1, true),
    Enter: enter,
    Escape: escape,
    x: () => cursorId !== undefined && setSelection((now) => toggle(now, cursorId)),
  });
  return {
    cursorId,
    selection,
    tick: (id: string, isRange: boolean) => setSelection((now) => (isRange ? selectRange(now, id, order) : toggle(now, id))),
    tickAll: () => setSelection({ ids: new Set(order), anchor: undefined }),
    tickNone: () => setSelection(nothingSelected),
  };
}
