import { useEffect, type RefObject } from 'react';
import { OpeningQueue } from './opening-queue';

/** How far from what is seen a block is opened: a screen, so that scrolling rarely comes upon a closed one. */
const nearness = '900px 0px';
const queue = new OpeningQueue();

/** What an element scrolls in; a margin around the screen counts for nothing within a part of the page that scrolls by itself. */
function scrollerOf(element: Element): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return null;
}

/** Calls `open` when a place has come near the screen and it is its turn. `open` must stay the same from one drawing to the next. */
export function useNear(place: RefObject<Element | null>, isOpen: boolean, open: () => void): void {
  useEffect(() => {
    const element = place.current;
    if (isOpen || !element) return undefined;
    let leave: (() => void) | undefined;
    const follow = (isNear: boolean) => {
      leave?.();
      leave = isNear ? queue.add(element, open) : undefined;
    };
    const watch = new IntersectionObserver((seen) => follow(seen.at(-1)?.isIntersecting === true), {
      root: scrollerOf(element),
      rootMargin: nearness,
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      leave?.();
    };
  }, [place, isOpen, open]);
}
