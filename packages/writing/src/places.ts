import * as Y from 'yjs';
import { documentOf, textIn } from './block-document';

/** A stretch of a block's words that stays on them while the words are edited: two encoded Yjs relative positions. */
export interface Place {
  start: Uint8Array;
  end: Uint8Array;
}

/** Where a stretch begins and ends in a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** The place of a stretch in the document as it stands; undefined when the text does not reach so far. It holds on to its first and last character. */
export function placeOf(doc: Y.Doc, { start, end }: Range): Place | undefined {
  const text = textIn(doc);
  if (!text || start < 0 || start > end || end > text.length) return undefined;
  const at = (index: number, side: number) => Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side));
  return { start: at(start, 0), end: at(end, start === end ? 0 : -1) };
}

/** Where a place stands in a document; null when none of its words are left. */
export function rangeOf(doc: Y.Doc, place: Place): Range | null {
  const text = textIn(doc);
  if (!text) return null;
  try {
    const index = (bytes: Uint8Array) => {
      const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc);
      return found?.type === text ? found.index : undefined;
    };
    const [start, end] = [index(place.start), index(place.end)];
    return start === undefined || end === undefined || start >= end ? null : { start, end };
  } catch {
    return null;
  }
}

/** The place of a stretch in a state. */
export function placeIn(state: Uint8Array, range: Range): Place | undefined {
  return placeOf(documentOf(state), range);
}

/** Where a place stands in a state. */
export function rangeIn(state: Uint8Array, place: Place): Range | null {
  return rangeOf(documentOf(state), place);
}
