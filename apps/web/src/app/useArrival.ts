import { useEffect } from 'react';

/** Goes to an element, and opens what it is folded into; false while it is not there. */
function arriveAt(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}

/** Leads the eye and the keyboard to the element that the address names, by its id, as soon as it is there. */
export function useArrival(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined || arriveAt(id)) return undefined;
    const observer = new MutationObserver(() => {
      if (arriveAt(id)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [id]);
}
