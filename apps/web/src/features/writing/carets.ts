import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Present } from '@workbench/contract';
import { asBytes, asText } from '@workbench/writing';
import { colourOf } from './colours';
import classes from './writing.module.css';

interface Cursor {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

/** A line with a name where somebody else writes; built of text alone. */
function caret({ name, color }: { name: string; color: string }): HTMLElement {
  const line = document.createElement('span');
  line.className = classes['caret']!;
  line.style.borderColor = color;
  const label = document.createElement('bdi');
  label.className = classes['caretName']!;
  label.style.backgroundColor = color;
  label.append(name);
  line.append('\u2060', label, '\u2060');
  line.dataset['caret'] = name;
  return line;
}

/** Draws where others write, and follows where the reader does. */
export function carets(awareness: Awareness): Extension {
  return Extension.create({ name: 'carets', addProseMirrorPlugins: () => [yCursorPlugin(awareness, { cursorBuilder: caret })] });
}

const toText = (place: Y.RelativePosition) => asText(Y.encodeRelativePosition(Y.createRelativePositionFromJSON(place)));

/** A place that was told of, as the drawing wants it; undefined when it is none. */
function toPlace(text: string): unknown {
  try {
    return Y.relativePositionToJSON(Y.decodeRelativePosition(asBytes(text)));
  } catch {
    return undefined;
  }
}

/** Ends of the reader's own selection; undefined when the words are not in focus. */
export function ownSelection(awareness: Awareness): { anchor: string; head: string } | undefined {
  const cursor = (awareness.getLocalState() as { cursor?: Cursor | null } | null)?.cursor;
  return cursor ? { anchor: toText(cursor.anchor), head: toText(cursor.head) } : undefined;
}

/** Puts others into a block, in the place of those who were there. */
export function showOthers(awareness: Awareness, others: readonly Present[]): void {
  const own = awareness.doc.clientID;
  const before = [...awareness.states.keys()].filter((id) => id !== own);
  for (const id of before) awareness.states.delete(id);
  // Numbers stand for people here; those of documents are drawn by chance and far larger.
  const added = others.flatMap(({ personId, name, selection }, place) => {
    const [anchor, head] = [selection && toPlace(selection.anchor), selection && toPlace(selection.head)];
    if (!anchor || !head) return [];
    awareness.states.set(place + 1, { user: { name, color: colourOf(personId) }, cursor: { anchor, head } });
    return [place + 1];
  });
  awareness.emit('change', [{ added, updated: [], removed: before }, 'told']);
}
