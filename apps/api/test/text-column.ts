/** A mapping of a file whose one column is the text. */
export const textColumn = {
  id: null,
  title: [],
  text: ['text'],
  reportedAt: null,
  kind: null,
  language: null,
  reference: null,
  sourceDescriptor: null,
};
