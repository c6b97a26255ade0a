import { Node } from '@tiptap/core';
import { nodeName } from '@workbench/writing';

/** The document of a block: one stretch of plain words. */
export const BlockDocument = Node.create({ name: 'doc', topNode: true, content: nodeName });

/** All words of a block. Lines are parted by line feeds, so that two who split lines at once never lose words. */
export const BlockWords = Node.create({
  name: nodeName,
  content: 'text*',
  marks: '',
  group: 'block',
  // Makes Enter a line feed and what is pasted plain.
  code: true,
  whitespace: 'pre',
  defining: true,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** Plain words. */
export const PlainText = Node.create({ name: 'text', group: 'inline' });
