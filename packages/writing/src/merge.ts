import * as Y from 'yjs';
import { accept, refuse, type Outcome } from '@workbench/domain';
import { documentOf, nodeName, rootName, wordLimit, wordsOf } from './block-document';

/** Largest update that is looked at, in bytes. */
export const updateLimit = 128 * 1024;
/** Largest state of a block that is kept, in bytes: what was deleted leaves traces without words. */
export const stateLimit = 512 * 1024;
/** Most pieces in an update, and most characters or deletions that they stand for. */
const pieceLimit = 5_000;
const lengthLimit = 200_000;

/** Why an update is not taken: it cannot be read, leaves a gap, or is not of words alone; or the block becomes too long. */
export type MergeRefusal = 'unreadable' | 'foreign' | 'too_long';

/** A block after an update. */
export interface Merged {
  state: Uint8Array;
  text: string;
  /** The update held something that was not there. */
  isNews: boolean;
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** A piece that the document of a block may hold: words, traces of deleted ones, the one node and its text. */
function isOurs(struct: Struct): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false;
  if (typeof struct.parent === 'string' && struct.parent !== rootName) return false;
  const { content } = struct;
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (!(content instanceof Y.ContentType)) return false;
  return content.type instanceof Y.XmlText || (content.type instanceof Y.XmlElement && content.type.nodeName === nodeName);
}

/** Looks at an update without applying it, so that nothing foreign or boundless is ever applied. */
function lookAt(update: Uint8Array): MergeRefusal | undefined {
  if (update.length > updateLimit) return 'too_long';
  const { structs, ds } = Y.decodeUpdate(update);
  const deletions = [...ds.clients.values()].flat();
  if (structs.length > pieceLimit || deletions.length > pieceLimit) return 'too_long';
  // A length or clock that is not a safe number would be counted wrongly.
  if ([...structs.map((one) => one.id.clock), ...deletions.map((one) => one.clock)].some((clock) => !Number.isSafeInteger(clock)))
    return 'unreadable';
  const length = [...structs.map((one) => one.length), ...deletions.map((one) => one.len)].reduce((sum, one) => sum + one, 0);
  if (!(length <= lengthLimit)) return 'too_long';
  return structs.every(isOurs) ? undefined : 'foreign';
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/**
 * Merges an update into the state of a block, on a copy. Whatever the bytes are, it ends, throws nothing, and either gives a
 * state that holds plain words within the limits or says why not.
 */
export function merge(state: Uint8Array, update: Uint8Array): Outcome<Merged, MergeRefusal> {
  try {
    const refusal = lookAt(update);
    if (refusal) return refuse(refusal);
    const doc = documentOf(state);
    const before = Y.encodeStateAsUpdate(doc);
    Y.applyUpdate(doc, update);
    if (hasGap(doc)) return refuse('unreadable');
    const words = wordsOf(doc);
    if (!words.ok) return words;
    const next = Y.encodeStateAsUpdate(doc);
    if (words.value.length > wordLimit || next.length > stateLimit) return refuse('too_long');
    // A piece that names neighbours out of order lands in one place now and in another when the state is read again.
    const kept = wordsOf(documentOf(next));
    if (!kept.ok || kept.value !== words.value) return refuse('unreadable');
    return accept({ state: next, text: words.value, isNews: !isSame(before, next) });
  } catch {
    return refuse('unreadable');
  }
}

/** What somebody who has `since` (a Yjs state vector) lacks of a state, as an update; undefined when `since` cannot be read. */
export function lacking(state: Uint8Array, since: Uint8Array): Uint8Array | undefined {
  try {
    Y.decodeStateVector(since);
    return Y.encodeStateAsUpdate(documentOf(state), since);
  } catch {
    return undefined;
  }
}

/** How far a state reaches, as a Yjs state vector. */
export function reachOf(state: Uint8Array): Uint8Array {
  return Y.encodeStateVectorFromUpdate(state);
}
