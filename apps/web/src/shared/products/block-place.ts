import { useEffect, type RefObject } from 'react';

/** Id of the element that shows a block, by which the address of a page names it. */
export function blockAnchor(blockId: string): string {
  return `block-${blockId}`;
}

/** Leads to a block that the address names once it is drawn: the browser looked for it before its words were there. */
export function useArrivalAtBlock(place: RefObject<HTMLElement | null>, blockId: string): void {
  useEffect(() => {
    if (window.location.hash === `#${blockAnchor(blockId)}`) place.current?.scrollIntoView();
  }, [place, blockId]);
}
