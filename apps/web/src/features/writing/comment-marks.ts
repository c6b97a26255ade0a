import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Doc } from 'yjs';
import { rangeOf, type Place } from '@workbench/writing';

const key = new PluginKey('comments');

/** Marks the words that open comments stand on. Places are of the document and are looked up anew after each edit, so that marks move with the words. */
export function commentMarks(doc: Doc, places: () => readonly Place[]): Extension {
  return Extension.create({
    name: 'commentMarks',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        props: {
          decorations: (state) =>
            DecorationSet.create(
              state.doc,
              places().flatMap((place) => {
                const range = rangeOf(doc, place);
                // The words begin inside the one node.
                return range ? [Decoration.inline(range.start + 1, range.end + 1, { class: 'comment' })] : [];
              }),
            ),
        },
      }),
    ],
  });
}
