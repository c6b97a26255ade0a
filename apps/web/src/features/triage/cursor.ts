import { createContext, useContext } from 'react';

/** Id of the item at which the keyboard is in the list; undefined where there is no list. */
export const CursorContext = createContext<string | undefined>(undefined);

/** Whether keys are meant for this item, and not for another one in the list. */
export function useIsAtCursor(itemId: string): boolean {
  const cursorId = useContext(CursorContext);
  return cursorId === undefined || cursorId === itemId;
}
