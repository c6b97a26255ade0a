import { hasRightToLeft, isRightToLeft, stretchesOf, type Stretch } from './direction';
import type { Figure, Named, Portion, WrittenDocument } from './document';

/** A line as it is set: its direction, and its pieces. */
export interface PaperLine {
  isRtl: boolean;
  /** Letters of an Arabic line are not moved together, so that its words come out whole when they are copied. */
  kerns: boolean;
  pieces: Stretch[];
}

interface PaperPortion {
  mark: string;
  number: string;
  label: string;
  isStrong: boolean;
  lines: PaperLine[];
  cites: string;
  named: { name: string; line: PaperLine }[];
  figures: (Omit<Figure, 'labels'> & { labels: (Omit<Figure['labels'][number], 'text'> & { line: PaperLine })[] })[];
  tables: { columns: number; cells: string[] }[];
  list: PaperLine[];
}

/** What the template of the page reads. */
export interface Paper extends Pick<WrittenDocument, 'language' | 'agency' | 'exercise' | 'banner'> {
  isRtl: boolean;
  documentTitle: string;
  title: PaperPortion;
  facts: PaperPortion['named'];
  sections: { heading: string; portions: PaperPortion[] }[];
  /** Words before, between and after the two numbers at the foot. */
  pageOf: [before: string, between: string, after: string];
}

function toLine(text: string, isRtl: boolean): PaperLine {
  return { isRtl, kerns: !hasRightToLeft(text), pieces: stretchesOf(text) };
}

const typed = (text: string, otherwise: boolean) => toLine(text, isRightToLeft(text, otherwise));

function toPortion(portion: Portion, isRtl: boolean): PaperPortion {
  const {
    mark,
    label,
    text,
    isStrong = false,
    isComposed = false,
    number,
    cites = [],
    named = [],
    figures = [],
    tables = [],
    list = [],
  } = portion;
  return {
    mark,
    label,
    isStrong,
    number: number === undefined ? '' : `[${number}]`,
    lines: text.split('\n').map((line) => (isComposed ? toLine(line, isRtl) : typed(line, isRtl))),
    cites: cites.map((cited) => `[${cited}]`).join(''),
    named: named.map((one) => toNamed(one, isRtl)),
    figures: figures.map((figure) => ({
      ...figure,
      labels: figure.labels.map(({ text: words, ...at }) => ({ ...at, line: typed(words, isRtl) })),
    })),
    tables: tables.map(({ head, rows }) => ({ columns: head.length, cells: [...head, ...rows.flat()] })),
    list: list.map((line) => toLine(line, isRtl)),
  };
}

function toNamed({ name, value }: Named, isRtl: boolean): PaperPortion['named'][number] {
  return { name, line: typed(value, isRtl) };
}

/** A document as the template of the page takes it: lines with their directions. */
export function toPaper(document: WrittenDocument): Paper {
  const { language, agency, exercise, banner, title, facts, sections, pageOf } = document;
  const isRtl = language === 'ar';
  const [before = '', between = '', after = ''] = pageOf.split(/\{pages?\}/);
  return {
    language,
    agency,
    exercise,
    banner,
    isRtl,
    documentTitle: title.text,
    title: toPortion(title, isRtl),
    facts: facts.map((one) => toNamed(one, isRtl)),
    sections: sections.map(({ heading, portions }) => ({ heading, portions: portions.map((portion) => toPortion(portion, isRtl)) })),
    pageOf: [before, between, after],
  };
}
