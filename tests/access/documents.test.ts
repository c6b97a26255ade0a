import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '@workbench/api';
import { docxLines, pdfLines, plainWords, textLines, withoutEdges } from '@workbench/api/testing';
import { dossierPdfPath, productFilePaths, type Product, type ProductFileFormat } from '@workbench/contract';
import { aWorld, readersOf, type World, type WorldReader } from '@workbench/testing';
import { hiddenWords, rareWords } from './rare-words';
import { openSide, tokenOf, type Side } from './side';

// What is taken away as a file is read again as whoever gets it would read it: by its words.

const languages = ['en', 'fr', 'pt', 'ar'] as const;

let side: Side;
beforeAll(async () => {
  side = await openSide();
});
afterAll(() => side?.close());

async function fileFor({ personId }: WorldReader, url: string): Promise<Buffer | undefined> {
  const reply = await side.app.inject({ method: 'GET', url, cookies: { [sessionCookie]: tokenOf(personId) } });
  expect([200, 404], `${url}: ${reply.statusCode}`).toContain(reply.statusCode);
  return reply.statusCode === 200 ? reply.rawPayload : undefined;
}

const addressOf = (path: string, { cellId }: WorldReader, id: string) => path.replace(':cellId', cellId).replace(/:\w+Id/, id);

const arabic = /[\u0600-\u06ff]/;
const inAnyOrder = (words: string) => Array.from(words).toSorted().join('');

/** Letters of a text that do not come out at all, in whatever order. */
function lostLetters(words: string, text: string): string {
  const left = new Map<string, number>();
  for (const letter of words) left.set(letter, (left.get(letter) ?? 0) + 1);
  return Array.from(text)
    .filter((letter) => {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      return count <= 0;
    })
    .join('');
}

/** Lines of Latin letters alone that do not stand one behind the other: what is drawn in pictures may stand between. */
function outOfOrder(words: string, lines: readonly string[]): string[] {
  let at = 0;
  return lines.filter((line) => {
    if (arabic.test(line)) return false;
    const found = words.indexOf(line, at);
    if (found >= 0) at = found + line.length;
    return found < 0;
  });
}

const withoutMarks = (words: string) => words.replaceAll(/\p{M}/gu, '');

/** Words of a text that do not come out whole; signs of Arabic vowels apart, which stand in a PDF by themselves. */
function missingWords(words: string, text: string): string[] {
  const found = withoutMarks(words);
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !found.includes(withoutMarks(plainWords(word))));
}

interface Met {
  read: number;
  compared: number;
  drawn: number;
  hidden: number;
  said: number;
}

async function readProduct(reader: WorldReader, productId: string, query: string, hidden: ReadonlySet<string>, met: Met): Promise<void> {
  const get = (format: ProductFileFormat) => fileFor(reader, `${addressOf(productFilePaths[format], reader, productId)}?${query}`);
  const text = await get('text');
  const [pdf, docx, json] = [await get('pdf'), await get('docx'), await get('json')];
  expect([pdf, docx, json].map((file) => file === undefined)).toEqual(Array.from({ length: 3 }, () => text === undefined));
  if (!text || !pdf || !docx || !json) return;
  const pages = await pdfLines(pdf);
  const { body, around } = await docxLines(docx);
  const lines = textLines(text.toString('utf8'));
  const inPdf = withoutEdges(pages);
  const forms = {
    pdf: pages.flat().join(' '),
    docx: [...body, ...around].join(' '),
    json: json.toString('utf8'),
    text: text.toString('utf8'),
  };
  for (const [form, words] of Object.entries(forms))
    expect({ form, as: reader.seat, told: [...rareWords(words)].filter((word) => hidden.has(word)) }).toEqual({
      form,
      as: reader.seat,
      told: [],
    });
  const where = `${productId}?${query} as ${reader.seat?.role}`;
  expect(plainWords(body.join(''))).toBe(lines.join(''));
  const { product } = JSON.parse(forms.json) as { product: Product };
  const cited = product.blocks.flatMap((block) => block.citations);
  const isDrawn = cited.some(({ exhibit }) => (exhibit?.nodes.length ?? 0) > 0);
  // Where both directions meet in a line of an Arabic document, a reader of PDF guesses the order of the pieces (docs/products-out.md),
  // and random words meet everywhere: every letter is there, in whatever order. written-words.test.ts holds Arabic of one hand in order.
  const isMixed = query.includes('language=ar');
  if (!isMixed) {
    const missing = missingWords(plainWords(forms.pdf), forms.text);
    expect({ where, missing, moved: outOfOrder(inPdf, lines) }).toEqual({ where, missing: [], moved: [] });
    if (!isDrawn) expect(inAnyOrder(inPdf)).toBe(inAnyOrder(lines.join('')));
  }
  expect({ where, lost: lostLetters(inPdf, lines.join('')) }).toEqual({ where, lost: '' });
  met.read += 1;
  met.drawn += Number(isDrawn);
  met.compared += Number(!isMixed);
  met.said += rareWords(forms.pdf).size;
}

describe('in a world', () => {
  const world: World = aWorld(301);
  beforeAll(() => side.load(world));
  const readers = world.cellIds.flatMap((cellId) => readersOf(world, cellId));

  it('a PDF and a Word file of a product say what the text says, and no word that its reader may not see', async () => {
    const met: Met = { read: 0, compared: 0, drawn: 0, hidden: 0, said: 0 };
    for (const [at, reader] of readers.entries()) {
      const hidden = hiddenWords(world, reader);
      met.hidden += hidden.size;
      const products = world.rows.product.filter((row) => row.cell_id === reader.cellId);
      for (const [place, { id }] of products.entries()) {
        const agency = (at + place) % 3 === 0 ? '&agency=POL' : '';
        await readProduct(reader, id, `language=${languages[(at + place) % 4]}${agency}`, hidden, met);
      }
    }
    // The proof is empty where nothing is read, drawn or hidden.
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
  }, 300_000);

  it('the PDF of a dossier has no word that its reader may not see', async () => {
    const met = { read: 0, said: 0 };
    for (const [at, reader] of readers.entries()) {
      const hidden = hiddenWords(world, reader);
      const entities = world.rows.entity.filter((row) => row.cell_id === reader.cellId).filter((_, place) => place % 4 === at % 4);
      for (const [place, { id }] of entities.entries()) {
        const pdf = await fileFor(reader, `${addressOf(dossierPdfPath, reader, id)}?language=${languages[place % 4]}`);
        if (!pdf) continue;
        const words = rareWords((await pdfLines(pdf)).flat().join(' '));
        expect({ id, as: reader.seat, told: [...words].filter((word) => hidden.has(word)) }).toEqual({ id, as: reader.seat, told: [] });
        met.read += 1;
        met.said += words.size;
      }
    }
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
  }, 300_000);
});
