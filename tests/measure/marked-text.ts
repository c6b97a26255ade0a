/** A stretch of a text that a person marked as being of some kind. */
export interface Mark {
  kind: string;
  start: number;
  end: number;
}

/** A text without its marks, and where they stood. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** Reads a sentence in which people wrote `[[kind|words]]` round what should be suggested. */
export function readMarks(sentence: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of sentence.matchAll(/\[\[([a-z_]+)\|([^\]]+)\]\]/g)) {
    text += sentence.slice(from, match.index);
    marks.push({ kind: match[1] ?? '', start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + sentence.slice(from), marks };
}
