import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addBlock, productFilePaths, releaseProduct, type Contribution, type ProductFileFormat } from '@workbench/contract';
import { openWorld, type ActorName, type World } from '../../../test';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, startedProduct, writtenJudgement } from '../../../test/product-seeds';

let world: World;
let productId: string;
const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false } as Contribution['marking'];

beforeAll(async () => {
  world = await openWorld();
  const [seen, hidden] = [
    await contributed(world, { marking: open, title: 'Lorry at the post' }),
    await contributed(world, { marking: harbourOnly }),
  ];
  productId = await startedProduct(world);
  await writtenJudgement(world, productId, 'The crossings will go on.', [seen]);
  await writtenJudgement(world, productId, 'Only for those in the circle.', [hidden, seen]);
  const params = { productId };
  await world.ask('intelligenceAnalyst', addBlock, { params, body: { section: 'background', kind: 'paragraph', text: 'Words before.' } });
}, 60_000);
afterAll(() => world?.close());

const fileFor = (as: ActorName, format: ProductFileFormat, query = '') =>
  world.fetch(as, `${productFilePaths[format].replace(':productId', productId)}${query}`);
const textFor = (as: ActorName, query = '') => fileFor(as, 'text', query);

async function pdfFor(as: ActorName, query = '') {
  const { rawPayload, headers, statusCode } = await fileFor(as, 'pdf', query);
  const document = await getDocumentProxy(new Uint8Array(rawPayload), { isEvalSupported: false, verbosity: 0 });
  const { text } = await extractText(document, { mergePages: false });
  return { bytes: rawPayload, headers, statusCode, pages: text, meta: await getMeta(document) };
}

it('a product goes out as text, each part with its marking, banner and exercise at head and foot', async () => {
  const file = await textFor('intelligenceAnalyst');
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Crossings in the north.txt"/);
  const lines = file.body.split('\n');
  expect(lines.slice(0, 2)).toEqual(['EXERCISE EXERCISE EXERCISE', 'RESTRICTED // REL TO CUS, INT, POL, TRG // HARBOUR']);
  expect(lines.slice(-3)).toEqual([...lines.slice(0, 2).toReversed(), '']);
  expect(file.body).toContain('(O) Crossings in the north\n');
  expect(file.body).toContain('(O) Key judgement: The crossings will go on. [1]\n  Likelihood: likely\n  Confidence: moderate\n');
  expect(file.body).toContain('[1] (O) CUS, 2031-04-09: Lorry at the post');
  expect(file.body).toContain('(R//REL TO CUS, INT, POL, TRG//HARBOUR) Key judgement: Only for those in the circle. [1][2]');
  expect(file.body).toContain(`Serial: INT-${productId.slice(-8).toUpperCase()}-1`);
  expect(file.body).toContain('Dissemination list\n------------------\n—\n');
  expect(file.body).not.toContain('0.7');
});

it('its headings are in the language that was asked for', async () => {
  expect((await textFor('intelligenceAnalyst', '?language=fr')).body).toContain('Probabilité: ');
  expect((await textFor('intelligenceAnalyst', '?language=xx')).statusCode).toBe(400);
});

it('a PDF has banner and exercise on every page, no author but the agency, and the same bytes each time', async () => {
  const first = await pdfFor('intelligenceAnalyst');
  expect(first.statusCode).toBe(200);
  expect(first.headers['content-type']).toContain('application/pdf');
  for (const page of first.pages) {
    expect(page.match(/EXERCISE EXERCISE EXERCISE/g)).toHaveLength(2);
    expect(page.match(/RESTRICTED \/\/ REL TO CUS, INT, POL, TRG \/\/ HARBOUR/g)).toHaveLength(2);
  }
  const { Title, Author, CreationDate, ModDate } = first.meta.info as Record<string, unknown>;
  expect({ Title, Author, CreationDate, ModDate }).toEqual({ Title: 'Crossings in the north', Author: 'INT' });
  expect((await pdfFor('intelligenceAnalyst')).bytes.equals(first.bytes)).toBe(true);
});

it('a Word file has the same bytes each time', async () => {
  const [first, second] = [await fileFor('intelligenceAnalyst', 'docx'), await fileFor('intelligenceAnalyst', 'docx')];
  expect(first.statusCode).toBe(200);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
});

it('as data it is the rendition without the private number', async () => {
  const file = JSON.parse((await fileFor('intelligenceAnalyst', 'json')).body) as {
    product: { blocks: { text: string; judgement: object | null }[] };
  };
  expect(file.product.blocks.map(({ text }) => text)).toEqual([
    'The crossings will go on.',
    'Only for those in the circle.',
    'Words before.',
  ]);
  expect(file.product.blocks[0]!.judgement).not.toHaveProperty('probability');
});

it('the team takes away what an agency would receive, which says so and names no receivers', async () => {
  const { body } = await textFor('intelligenceAnalyst', '?agency=FIU');
  expect(body).toContain('Preview: what would be received by: FIU');
  expect(body).not.toContain('Only for those in the circle.');
  expect(body).not.toContain('Dissemination list');
  const { body: whole } = await textFor('intelligenceAnalyst', '?agency=POL');
  expect(whole).toContain('Only for those in the circle.');
});

it('is not there for somebody to whom it was not released, and a receiver gets the own rendition', async () => {
  for (const format of Object.keys(productFilePaths) as ProductFileFormat[])
    expect((await fileFor('gendarmerieAnalyst', format)).statusCode, format).toBe(404);
  const product = await approved(world, productId);
  const released = await world.ask('cellLead', releaseProduct, {
    params: { productId },
    body: { agencies: ['POL'] } as never,
    version: product.version,
  });
  expect(released.status, released.text).toBe(200);
  expect((await textFor('financeAnalyst')).statusCode).toBe(404);
  expect((await textFor('policeAnalyst', '?agency=POL')).statusCode).toBe(404);
  const { body } = await textFor('policeAnalyst');
  expect(body).toContain('Only for those in the circle.');
  expect(body).not.toContain('Dissemination list');
  expect((await textFor('cellLead')).body).toMatch(/Dissemination list\n-+\nPOL/);
});

it('the export is in the trail', async () => {
  const { rows } = await world.owner.query(`select detail from audit where deed = 'export_product' and person_id = $1`, [
    world.people.policeAnalyst,
  ]);
  expect(rows).toEqual([{ detail: { number: 1, format: 'text' } }]);
});
