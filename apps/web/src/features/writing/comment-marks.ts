import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { rangeOf, type Place } from '@workbench/writing';

const key = new PluginKey<DecorationSet>('comments');

/** Says that the comments are others than before. */
export function withOtherComments(change: Transaction): Transaction {
  return change.setMeta(key, true).setMeta('addToHistory', false);
}

/** Marks the words that comments stand on. Places are of the document of the block and move with what is written in it. */
export function commentMarks(doc: Doc, places: () => readonly Place[]): Extension {
  const marksIn = (words: EditorState['doc']) =>
    DecorationSet.create(
      words,
      places().flatMap((place) => {
        const range = rangeOf(doc, place);
        // The words begin inside the one node.
        return range ? [Decoration.inline(range.start + 1, range.end + 1, { class: 'comment' })] : [];
      }),
    );
  return Extension.create({
    name: 'commentMarks',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: () => DecorationSet.empty,
          // What is typed here reaches the document a moment later than the page; what comes from it is there already.
          apply: (change, marks, _, { doc: words }) =>
            change.getMeta(key) || change.getMeta(ySyncPluginKey) ? marksIn(words) : marks.map(change.mapping, words),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
}
