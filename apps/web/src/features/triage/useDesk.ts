import { createContext, useContext, useEffect } from 'react';
import type { TriageCard } from '@workbench/contract';
import type { Step } from './deeds';

/** What is asked before something is done: a reason, tags, or a colleague. */
export interface Asking {
  what: 'discard' | 'tag' | 'assign';
  itemIds: readonly string[];
}

/** The queue as a reader works on it: what is shown before the server has answered, and what can be undone. */
export interface TriageDesk {
  /** How an item stands for the reader, with what is on its way to the server. */
  cardOf: (itemId: string, told?: TriageCard) => TriageCard | undefined;
  /** Takes note of what the server says of an item. */
  notice: (itemId: string, card: TriageCard) => void;
  /** Whether the reader did something with an item since the page was opened. */
  isTouched: (itemId: string) => boolean;
  /** Takes note that the reader does something with an item in another way, such as grading it. */
  touch: (itemId: string) => void;
  /** Does something with items, shows it at once, and says it in words with a way back. */
  act: (steps: readonly Step[], done: string) => void;
  /** Notes that the reader opened an item. */
  open: (itemId: string) => void;
  /** Puts a deed of another kind among those that can be undone; without a way back, the last undo stops there and says why. */
  note: (done: string, undo: (() => void) | undefined) => void;
  /** Undoes the last deed. */
  undo: () => void;
  asking: Asking | undefined;
  ask: (asking: Asking | undefined) => void;
}

/** Where the desk is found by what stands on it. */
export const DeskContext = createContext<TriageDesk | undefined>(undefined);

/** The desk of the page. */
export function useDesk(): TriageDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskProvider above it.');
  return desk;
}

/** Keeps the desk in step with what the server tells of items. */
export function useNotice(told: readonly { id: string; triage: TriageCard }[]): void {
  const { notice } = useDesk();
  useEffect(() => {
    for (const { id, triage } of told) notice(id, triage);
  }, [notice, told]);
}
