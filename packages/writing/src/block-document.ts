import { simpleDiffString } from 'lib0/diff';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import { accept, refuse, type Outcome } from '@workbench/domain';

/** Name under which the document of a block holds its root. */
export const rootName = 'block';
/** Name of the one node in it, which holds all words; lines are parted by line feeds. */
export const nodeName = 'words';
/** Longest text of a block, in UTF-16 units. */
export const wordLimit = 20_000;

/** Whoever begins every document; no browser draws this number. */
const beginner = 1;

/**
 * The document of a block that holds `text` and has never been edited, as a Yjs update (version 1).
 * The same text gives the same bytes anywhere, so that server and browsers begin from one document without telling each other.
 */
export function beginning(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = beginner;
  doc.transact(() => {
    const node = new Y.XmlElement(nodeName);
    doc.getXmlFragment(rootName).insert(0, [node]);
    node.insert(0, [new Y.XmlText(text)]);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A document read from its state. What was deleted leaves no words in it. */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** The text inside a document; undefined when it is not built like the document of a block. */
export function textIn(doc: Y.Doc): Y.XmlText | undefined {
  if ([...doc.share.keys()].some((name) => name !== rootName)) return undefined;
  const root = doc.getXmlFragment(rootName);
  const [node, ...others] = root.toArray();
  if (others.length > 0 || !(node instanceof Y.XmlElement) || node.nodeName !== nodeName) return undefined;
  const [text, ...more] = node.toArray();
  if (more.length > 0 || !(text instanceof Y.XmlText)) return undefined;
  return [root, node, text].some((type) => type._map.size > 0) ? undefined : text;
}

/**
 * The plain text of a block's document, the same in server and browser: it is what checks, search and renditions read.
 * Refused as `foreign` when the document holds anything but plain words.
 */
export function wordsOf(doc: Y.Doc): Outcome<string, 'foreign'> {
  const text = textIn(doc);
  if (!text) return refuse('foreign');
  const parts = text.toDelta() as { insert: unknown; attributes?: object }[];
  if (parts.some(({ insert, attributes }) => typeof insert !== 'string' || attributes !== undefined)) return refuse('foreign');
  const words = parts.map(({ insert }) => insert as string).join('');
  // The database keeps no such character.
  return words.includes('\u0000') ? refuse('foreign') : accept(words);
}

/** Changes a text to `next` by one edit in the place where the two differ, so that what others type elsewhere stays. */
export function editTo(text: Y.XmlText, next: string): void {
  const before = text.toString();
  const { index, remove, insert } = simpleDiffString(before, next);
  text.doc?.transact(() => {
    if (remove > 0) text.delete(index, remove);
    if (insert !== '') text.insert(index, insert);
  });
}

/**
 * What changes the text of a state to `next`, as an update; undefined when it is that text already, or the state is foreign.
 * The same change of the same state gives the same bytes. Its writer's number is drawn from both, so that no two changes share one.
 */
export function rewriting(state: Uint8Array, next: string): Uint8Array | undefined {
  const doc = documentOf(state);
  const text = textIn(doc);
  if (!text || text.toString() === next) return undefined;
  const before = Y.encodeStateVector(doc);
  doc.clientID = numberFrom(state, encodeUtf8(next));
  editTo(text, next);
  return Y.encodeStateAsUpdate(doc, before);
}

/** A number of 32 bits from bytes (FNV-1a); never the beginner's. */
function numberFrom(...parts: readonly Uint8Array[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash <= beginner ? hash + 2 : hash;
}
