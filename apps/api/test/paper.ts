import { getDocumentProxy } from 'unpdf';
import { unzip } from '../src/platform/documents/rezip';

// Words as they come out of a file again, by whoever copies or searches in it.

interface Item {
  str: string;
  dir: string;
  width: number;
  transform: number[];
}

const letter = /\p{L}/u;
const strongOf = ({ str, dir }: Item) => (dir === 'rtl' ? 'rtl' : letter.test(str) ? 'ltr' : 'none');
const xOf = (item: Item) => item.transform[4]!;

/** Pieces of a line that run to the right, one after another; a line of Arabic begins a new one further left. */
function chainsOf(line: readonly Item[]): Item[][] {
  const chains: Item[][] = [];
  for (const item of line) {
    const last = chains.at(-1)?.at(-1);
    if (last && xOf(item) >= xOf(last)) chains.at(-1)!.push(item);
    else chains.push([item]);
  }
  return chains;
}

/** Pieces with each stretch of Arabic turned around, from its first Arabic piece to its last; Latin words part one stretch from the next. */
function turned(chain: readonly Item[]): Item[] {
  const read: Item[] = [];
  let stretch: Item[] = [];
  const close = () => {
    const last = stretch.findLastIndex((item) => strongOf(item) === 'rtl');
    read.push(...stretch.slice(0, last + 1).toReversed(), ...stretch.slice(last + 1));
    stretch = [];
  };
  for (const item of chain) {
    const side = strongOf(item);
    if (side === 'ltr') close();
    if (side === 'rtl' || stretch.length > 0) stretch.push(item);
    else read.push(item);
  }
  close();
  return read;
}

/** Arabic words stand in the file from left to right; they are read the other way. */
function readingOrder(chain: readonly Item[]): string {
  const sides = chain.map(strongOf);
  // Numbers among Arabic words stand by themselves, so a stretch with both belongs to a line that runs to the right.
  const isInLtr = sides.includes('ltr') || chain.some(({ str }) => /\d/.test(str));
  const read = !sides.includes('rtl') ? chain : isInLtr ? turned(chain) : chain.toReversed();
  return read.map(({ str }) => str).join('');
}

/** Lines of each page of a PDF, in the order in which they are read. */
export async function pdfLines(content: Uint8Array): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(content), { isEvalSupported: false, verbosity: 0 });
  try {
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const lines: Item[][] = [];
      for (const item of items as Item[]) {
        if (item.str === '') continue;
        const last = lines.at(-1)?.[0];
        if (last && Math.abs(last.transform[5]! - item.transform[5]!) < 2) lines.at(-1)!.push(item);
        else lines.push([item]);
      }
      pages.push(lines.map((line) => chainsOf(line).map(readingOrder).join('')));
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, words]) => words!.replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!))
        .join(''),
    );
}

/** Paragraphs of a Word file: of its text, and of the head and foot of its pages. */
export async function docxLines(content: Buffer): Promise<{ body: string[]; around: string[] }> {
  const files = [...(await unzip(content))];
  const of = (pattern: RegExp) => files.filter(([name]) => pattern.test(name)).flatMap(([, xml]) => paragraphsOf(xml.toString('utf8')));
  return { body: of(/^word\/document\.xml$/), around: of(/^word\/(header|footer)\d+\.xml$/) };
}

const mirrored: Record<string, string> = { ')': '(', ']': '[', '»': '«', '}': '{', '>': '<', '›': '‹' };

/**
 * Words without what a page may change in them: ligatures and other forms of a letter are written as plain letters (NFKC), spaces and
 * ends of lines are left out, and so are marks of direction, which have no form. A bracket counts as its mirror image, since between
 * Arabic words the one is drawn with the form of the other.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[)\]»}>›]/g, (sign) => mirrored[sign]!);
}

/** The words of a document written as text, without its head and foot and the rules under headings. */
export function textLines(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .slice(2, -2)
    .filter((line) => !/^-+$/.test(line))
    .map((line) => plainWords(line))
    .filter((line) => line !== '');
}

/** The words of all pages one after another, without what stands at head (two lines) and foot (three lines) of each. */
export function withoutEdges(pages: readonly (readonly string[])[]): string {
  return plainWords(pages.map((lines) => lines.slice(2, -3).join('')).join(''));
}
