import { useEffect } from 'react';

/** Milliseconds after which what comes late moves the page no more. */
const settling = 3000;
const ownMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Goes to an element, and opens what it is folded into; undefined while it is not there. */
function arriveAt(id: string): HTMLElement | undefined {
  const target = document.getElementById(id);
  if (!target) return undefined;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return target;
}

/** Keeps an element in sight while what stands above it is still coming, until somebody moves the page. Gives its own end. */
function keepInSight(target: HTMLElement): () => void {
  let frame = 0;
  let height = 0;
  const look = () => {
    const { top, bottom } = target.getBoundingClientRect();
    const isOut = bottom <= 0 || top >= window.innerHeight;
    if (isOut || document.documentElement.scrollHeight !== height) target.scrollIntoView({ block: 'center' });
    height = document.documentElement.scrollHeight;
    frame = requestAnimationFrame(look);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    for (const move of ownMoves) window.removeEventListener(move, end);
  };
  const timer = setTimeout(end, settling);
  for (const move of ownMoves) window.addEventListener(move, end, { passive: true });
  frame = requestAnimationFrame(look);
  return end;
}

/** Leads the eye and the keyboard to the element that the address names, by its id, as soon as it is there. */
export function useArrival(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    let end: (() => void) | undefined;
    const arrive = () => {
      const target = arriveAt(id);
      if (!target) return false;
      end = keepInSight(target);
      return true;
    };
    if (arrive()) return () => end?.();
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      end?.();
    };
  }, [id]);
}
