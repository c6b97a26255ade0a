/** A circle, box or diamond that stands for something in a picture; lengths in points. */
export interface FigureMark {
  shape: 'circle' | 'box' | 'diamond';
  x: number;
  y: number;
  r: number;
  fill: string;
  stroke: string;
}

/** A line of a picture, cut short of what it joins. */
export interface FigureLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  colour: string;
  style: 'solid' | 'dashed' | 'dotted';
  isArrow: boolean;
}

/** A box behind the rest of a picture. */
export interface FigureBox {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke: string;
}

/** Words in a picture, centred on a place. */
export interface FigureLabel {
  x: number;
  y: number;
  /** Height of the letters in points. */
  size: number;
  text: string;
}

/** A picture made of shapes and words; points from its upper left corner. */
export interface Figure {
  width: number;
  height: number;
  /** What it shows, for whoever does not see it. */
  alt: string;
  boxes: readonly FigureBox[];
  lines: readonly FigureLine[];
  marks: readonly FigureMark[];
  labels: readonly FigureLabel[];
}

/** Something said under its name, such as `Horizon: three months`. */
export interface Named {
  name: string;
  value: string;
}

/** A table of short words, none of which needs a second line; each row begins with the name of the row. */
export interface WrittenTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A paragraph with its marking and what belongs to it. */
export interface Portion {
  /** Marking in brackets; empty where the words are not somebody's, as `—` in an empty section. */
  mark: string;
  /** What sort of paragraph it is; empty for plain text. */
  label: string;
  text: string;
  isStrong?: boolean;
  /** Put together of words of several: read in the direction of the document, not in that of its first letter. */
  isComposed?: boolean;
  /** Its own number, when others refer to it by that. */
  number?: number;
  /** Numbers of what it rests on. */
  cites?: readonly number[];
  named?: readonly Named[];
  figures?: readonly Figure[];
  tables?: readonly WrittenTable[];
  /** What a list under it says, one line each, read in the direction of the document. */
  list?: readonly string[];
}

/** A heading with its paragraphs. */
export interface DocumentSection {
  heading: string;
  portions: readonly Portion[];
}

/** Everything that a file says, in reading order and in the words of one language; PDF, DOCX and text are made of nothing else. */
export interface WrittenDocument {
  language: 'en' | 'fr' | 'pt' | 'ar';
  /** Agency that stands as author in the file's own description. */
  agency: string;
  /** The exercise's line and the marking of the whole, at head and foot of every page. */
  exercise: string;
  banner: string;
  title: Portion;
  facts: readonly Named[];
  sections: readonly DocumentSection[];
  /** Foot of each page, with `{page}` and `{pages}` to be filled in. */
  pageOf: string;
}
