import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { hasRightToLeft, isRightToLeft, stretchesOf } from './direction';
import type { Figure, Named, Portion, WrittenDocument, WrittenTable } from './document';
import { figurePicture } from './figure-picture';
import { rezip } from './rezip';

const font = 'Times New Roman';
const soft = '45525F';

type Look = Pick<IRunOptions, 'bold' | 'color' | 'size'>;

/** Pieces of Arabic and of other words, each with its own direction, since Word takes it from the run and not from the letters. */
function runsOf(text: string, look: Look = {}): TextRun[] {
  return stretchesOf(text).flatMap((stretch) => {
    if (stretch.isLtr || !hasRightToLeft(stretch.text)) return new TextRun({ ...look, text: stretch.text });
    return stretch.text
      .split(/(?<=[\u0590-\u08FF][^\p{L}\p{N}]*)(?=\p{Script=Latin})|(?<=\p{Script=Latin})(?=[^\p{L}\p{N}]*[\u0590-\u08FF])/u)
      .map((part) => {
        const isRtl = hasRightToLeft(part);
        return new TextRun({
          ...look,
          text: part,
          rightToLeft: isRtl,
          ...(look.bold === undefined ? {} : { boldComplexScript: look.bold }),
        });
      });
  });
}

/** Keeps two stretches of Latin letters apart in a line that runs to the left, which would be read as one otherwise. */
const apart = (isRtl: boolean) => (isRtl ? [new TextRun({ text: '\u200F', rightToLeft: true })] : []);

/** A picture in a line of its own, told in words to whoever does not see it; its number is its own within the file. A point is four thirds of the dots that Word counts in. */
function pictureOf(figure: Figure, number: number): Paragraph {
  const { width, height, alt } = figure;
  const transformation = { width: Math.round((width * 4) / 3), height: Math.round((height * 4) / 3) };
  const altText = { id: String(number), name: alt, description: alt, title: alt };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 60 },
    children: [new ImageRun({ type: 'png', data: figurePicture(figure), transformation, altText })],
  });
}

/** A table whose first row and first column are its names. */
function tableOf({ head, rows }: WrittenTable, isRtl: boolean): Table {
  const cell = (words: string, isName: boolean, isFirst: boolean) =>
    new TableCell({
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
      children: [
        new Paragraph({
          bidirectional: isRtl,
          alignment: isFirst ? AlignmentType.START : AlignmentType.CENTER,
          children: runsOf(words, isName ? { bold: true, size: 18 } : { size: 18 }),
        }),
      ],
    });
  return new Table({
    visuallyRightToLeft: isRtl,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map((words, column) => cell(words, at === 0 || column === 0, column === 0)),
        }),
    ),
  });
}

/** Paragraphs of one document, whose plain side is that of its language. */
function writer(isRtl: boolean) {
  let pictures = 0;
  const paragraph = (text: string, children: readonly ParagraphChild[], more: object = {}, isComposed = false) => {
    const isOwnRtl = isComposed ? isRtl : isRightToLeft(text, isRtl);
    return new Paragraph({ bidirectional: isOwnRtl, alignment: AlignmentType.START, children: [...children], ...more });
  };
  const named = ({ name, value }: Named, more: object = {}) =>
    new Paragraph({
      bidirectional: isRtl,
      alignment: AlignmentType.START,
      children: [
        ...runsOf(`${name}: `, { color: soft }),
        ...value.split('\n').flatMap((line, at) => [...(at > 0 ? [new TextRun({ break: 1 })] : []), ...runsOf(line)]),
      ],
      spacing: { after: 40 },
      ...more,
    });
  const portion = ({
    mark,
    label,
    text,
    isStrong = false,
    isComposed = false,
    number,
    cites = [],
    named: lines = [],
    figures = [],
    tables = [],
    list = [],
  }: Portion) => {
    const words = text.split('\n');
    const inset = { indent: { start: 360 } };
    return [
      ...words.map((line, at) =>
        paragraph(
          line,
          [
            ...(at === 0 && number !== undefined ? [new TextRun({ text: `[${number}] `, color: soft }), ...apart(isRtl)] : []),
            ...(mark === ''
              ? []
              : [new TextRun({ text: `${mark} `, bold: true, size: 18 }), ...apart(isRtl && (isComposed || isRightToLeft(line, isRtl)))]),
            ...(at === 0 && label !== '' ? runsOf(`${label}: `, { color: soft }) : []),
            ...runsOf(line, isStrong ? { bold: true } : {}),
            ...(at === words.length - 1 && cites.length > 0
              ? [new TextRun({ text: ` ${cites.map((cited) => `[${cited}]`).join('')}`, color: soft })]
              : []),
          ],
          { spacing: { before: at === 0 ? 120 : 0, after: 60 } },
          isComposed,
        ),
      ),
      ...lines.map((one) => named(one, inset)),
      ...figures.map((figure) => pictureOf(figure, (pictures += 1))),
      ...tables.map((table) => tableOf(table, isRtl)),
      ...list.map((line) => paragraph(line, runsOf(`• ${line}`), { ...inset, spacing: { after: 20 } }, true)),
    ];
  };
  return { paragraph, named, portion };
}

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 18 })] });
}

/** Words with the two numbers of the page in them. */
function pageLine(pageOf: string, isRtl: boolean): Paragraph {
  const children = pageOf.split(/(\{pages?\})/).flatMap((part): TextRun[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT], size: 18 })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 18 })];
    return runsOf(part, { size: 18 });
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, bidirectional: isRtl, children });
}

/** A document as a Word file (DOCX). The same bytes for the same document. */
export async function toDocx(document: WrittenDocument): Promise<Buffer> {
  const { language, agency, exercise, banner, title, facts, sections, pageOf } = document;
  const isRtl = language === 'ar';
  const { paragraph, named, portion } = writer(isRtl);
  const file = new Document({
    title: title.text,
    creator: agency,
    lastModifiedBy: agency,
    styles: { default: { document: { run: { font, size: 22, language: { value: language, bidirectional: 'ar' } } } } },
    sections: [
      {
        headers: { default: new Header({ children: [centred(exercise), centred(banner)] }) },
        footers: { default: new Footer({ children: [centred(banner), centred(exercise), pageLine(pageOf, isRtl)] }) },
        children: [
          paragraph(
            title.text,
            [
              ...(title.mark === '' ? [] : [new TextRun({ text: `${title.mark} `, bold: true, size: 22 })]),
              ...runsOf(title.text, { bold: true, size: 34 }),
            ],
            { heading: HeadingLevel.HEADING_1 },
          ),
          ...facts.map((one) => named(one)),
          ...sections.flatMap(({ heading, portions }) => [
            paragraph(heading, runsOf(heading, { bold: true, size: 26 }), {
              heading: HeadingLevel.HEADING_2,
              spacing: { before: 280, after: 80 },
            }),
            ...portions.flatMap(portion),
          ]),
        ],
      },
    ],
  });
  return rezip(await Packer.toBuffer(file));
}
