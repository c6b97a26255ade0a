import { simpleDiffString } from 'lib0/diff';
import * as Y from 'yjs';
import { wordsOf } from './block-document';

/** An update as it was kept: whose it is and when it came; a base begins anew with the whole state as it stood. */
export interface KeptUpdate {
  id: string;
  isBase: boolean;
  content: Uint8Array;
  by: string;
  at: Date;
}

/** The words of a block after somebody wrote for a while; `by` is null for what stood there before. */
export interface WrittenState {
  /** Id of the last update in it. */
  id: string;
  by: string | null;
  at: Date;
  text: string;
}

/** Milliseconds of rest after which the same writer begins another state. */
const rest = 5 * 60 * 1000;

function isSameSpell(before: KeptUpdate, next: KeptUpdate): boolean {
  return !before.isBase && !next.isBase && before.by === next.by && next.at.getTime() - before.at.getTime() < rest;
}

/** States that a block went through, oldest first: one for each spell of writing of one person. Updates come oldest first. */
export function statesOf(updates: readonly KeptUpdate[]): WrittenState[] {
  const states: WrittenState[] = [];
  let doc = new Y.Doc();
  updates.forEach((update, place) => {
    if (update.isBase) doc = new Y.Doc();
    Y.applyUpdate(doc, update.content);
    const next = updates[place + 1];
    if (next && isSameSpell(update, next)) return;
    const words = wordsOf(doc);
    const text = words.ok ? words.value : '';
    // A base in the middle repeats what was there.
    if (update.isBase && states.at(-1)?.text === text) return;
    states.push({ id: update.id, by: update.isBase ? null : update.by, at: update.at, text });
  });
  return states;
}

/** Words around a change: what stayed before it, what came, what went, what stayed behind it. */
export interface Change {
  before: string;
  came: string;
  went: string;
  behind: string;
}

/** How one text became the next, as one change in the place where they differ. */
export function changeBetween(earlier: string, later: string): Change {
  const { index, remove, insert } = simpleDiffString(earlier, later);
  return {
    before: later.slice(0, index),
    came: insert,
    went: earlier.slice(index, index + remove),
    behind: later.slice(index + insert.length),
  };
}
