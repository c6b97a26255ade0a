import { useEffect, useRef } from 'react';
import { isTyping, keyOf } from './key-of';

/** What a key does; `false` when it was not meant for this part of the page after all. */
export type KeyHandler = (event: KeyboardEvent) => unknown;

/** Keys by their name, as `keyOf` says it; `shift+` before it when the shift key is held. */
export type Keys = Readonly<Record<string, KeyHandler>>;

/** Whether a window over the page has the keyboard. */
function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

/** Name of a pressed key with its shift key; signs are written with and without one, so theirs is not named. */
function nameOf(event: KeyboardEvent): string | undefined {
  const key = keyOf(event);
  return key !== undefined && event.shiftKey && key !== '?' && key !== '/' && !/^\d$/.test(key) ? `shift+${key}` : key;
}

/**
 * Listens to keys for as long as the component is there: never while somebody types, never behind an open window, never with Ctrl,
 * Alt or Meta. `isFirst` listens before everybody else, and keeps what it handles from them.
 */
export function useKeys(keys: Keys | KeyHandler, { isFirst = false }: { isFirst?: boolean } = {}): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || isCovered()) return;
      const handler = typeof latest.current === 'function' ? latest.current : latest.current[nameOf(event) ?? ''];
      if (handler === undefined || handler(event) === false) return;
      event.preventDefault();
      if (isFirst) event.stopImmediatePropagation();
    };
    const target = isFirst ? window : document;
    target.addEventListener('keydown', listen as EventListener, isFirst);
    return () => target.removeEventListener('keydown', listen as EventListener, isFirst);
  }, [isFirst]);
}
