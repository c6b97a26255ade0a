import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { EditorContent, useEditor } from '@tiptap/react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { Comment } from '@workbench/contract';
import { asBytes, rootName, wordLimit, type Place } from '@workbench/writing';
import { carets } from './carets';
import { commentMarks, withOtherComments } from './comment-marks';
import { BlockDocument, BlockWords, PlainText } from './words-schema';
import classes from './writing.module.css';

/** Takes no more words than a block holds; what others write is always taken. */
const Limited = Extension.create({
  name: 'limited',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('limited'),
      filterTransaction: (change, state) =>
        !change.docChanged ||
        change.getMeta(ySyncPluginKey) !== undefined ||
        change.doc.textContent.length <= Math.max(wordLimit, state.doc.textContent.length),
    }),
  ],
});

interface Props {
  doc: Doc;
  /** Who else writes in it, and where the reader does. */
  awareness: Awareness;
  label: string;
  placeholder: string;
  /** Open comments on the block. */
  comments: readonly Comment[];
  /** Keys of the page around it; true when the key is dealt with. */
  onKey: (event: KeyboardEvent) => boolean;
  /** The cursor is at the end of the words from the start. */
  hasFocus: boolean;
}

/** The words of a block, written together with others; undoing takes back what one wrote oneself. Drawn by itself while it is typed in. */
export const WordsEditor = memo(function WordsEditor({ doc, awareness, label, placeholder, comments, onKey, hasFocus }: Props) {
  const places = useRef<readonly Place[]>([]);
  const pressed = useRef(onKey);
  pressed.current = onKey;
  const extensions = useMemo(
    () => [
      BlockDocument,
      BlockWords,
      PlainText,
      Limited,
      Collaboration.configure({ fragment: doc.getXmlFragment(rootName) }),
      commentMarks(doc, () => places.current),
      carets(awareness),
    ],
    [doc, awareness],
  );
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      autofocus: hasFocus ? 'end' : false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-placeholder': placeholder,
          'data-placeholder': placeholder,
          dir: 'auto',
          class: classes['words']!,
        },
        handleKeyDown: (_, event) => pressed.current(event),
      },
    },
    [extensions],
  );
  useEffect(() => {
    places.current = comments.flatMap(({ anchor }) => (anchor ? [{ start: asBytes(anchor.start), end: asBytes(anchor.end) }] : []));
    if (editor && !editor.isDestroyed) editor.view.dispatch(withOtherComments(editor.state.tr));
  }, [editor, comments]);
  return <EditorContent editor={editor} />;
});
