import { parseArgs } from 'node:util';
import { provisionCell } from '@workbench/api';
import { smallCell } from '@workbench/api/testing';
import {
  addBlock,
  cite,
  contributeItem,
  productFilePaths,
  readProduct,
  startProduct,
  type Contribution,
  type ProductFileFormat,
} from '@workbench/contract';
import { openDeskAt, type Desk } from '../faults/desk-over-http';
import { startWorkbench } from '../workbench-process';
import { median } from './measure';
import { writeAtThePage } from './product-page';

// A product of forty pages and more with 120 citations, on a running workbench: opened, cited in, taken away in every form, and written
// in by a slow browser. A measurement is no test.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const [blocks, slowdown, password] = [120, 4, 'exercise-2031'];
const words =
  'The lorry was seen at the northern post again, with the same driver and a load that nobody declared; two sources agree on the day and differ on the hour. ';
const marking = { level: 1, releasableTo: 'all' as const, compartments: [], originatorControl: false };
const say = (line: string) => process.stdout.write(`${line}\n`);
const row = (name: string, milliseconds: number, unit: number) =>
  say(`${name.padEnd(44)}${milliseconds.toFixed(1).padStart(9)} ms${(milliseconds / unit).toFixed(1).padStart(8)}`);

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
}

/** Starts a product with a paragraph for each citation, and returns its id and the milliseconds of each citing. */
async function writeProduct(author: Desk, customs: Desk): Promise<{ productId: string; citing: number[] }> {
  const product = await author.ask(startProduct, { body: { kind: 'strategic_assessment', title: 'A long assessment', marking } });
  const params = { productId: product.id };
  const citing: number[] = [];
  for (let at = 0; at < blocks; at += 1) {
    const title = `Report ${at + 1}`;
    const report = { title, text: words, kind: 'report', language: 'en', reportedAt: '2031-04-09T06:00:00Z', marking };
    const item = await customs.ask(contributeItem, { body: report as Contribution });
    const body = { section: 'discussion', kind: 'paragraph', text: words.repeat(10) } as const;
    const block = await author.ask(addBlock, { params, body });
    const cited = { params: { ...params, blockId: block.id }, body: { itemId: item.id } };
    citing.push((await timed(() => author.ask(cite, cited))).milliseconds);
  }
  return { productId: product.id, citing };
}

/** The longest that the server left a small question unanswered while work was done. */
async function longestPause(address: string, work: () => Promise<unknown>): Promise<number> {
  let [longest, isDone] = [0, false];
  const watching = (async () => {
    while (!isDone) longest = Math.max(longest, (await timed(() => fetch(`${address}/api/session/ways`))).milliseconds);
  })();
  await work();
  isDone = true;
  await watching;
  return longest;
}

const workbench = await startWorkbench({ demonstration: false });
try {
  const { address } = workbench;
  const { cellId } = await provisionCell(workbench.ownerUrl, smallCell, password);
  const [email, colleague] = ['intelligenceAnalyst@small.example', 'customsAnalyst@small.example'];
  const author = await openDeskAt(address, cellId, email, password);
  const { productId, citing } = await writeProduct(author, await openDeskAt(address, cellId, colleague, password));
  const formats = ['text', 'json', 'docx', 'pdf'] as const satisfies readonly ProductFileFormat[];
  const paths = { open: readProduct.path, ...Object.fromEntries(formats.map((format) => [format, productFilePaths[format]])) };
  const taken = new Map<string, number[]>();
  let pdf = '';
  for (let run = 0; run < Number(values.runs) + 2; run += 1)
    for (const [name, path] of Object.entries(paths)) {
      const { milliseconds, answer } = await timed(() => author.file(path, { productId }));
      if (name === 'pdf') pdf = answer.toString('latin1');
      if (run >= 2) taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
    }
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages < 40) throw new Error(`The product has ${pages} pages; it should have forty.`);
  const text = median(taken.get('text')!);
  say(`${pages} pages, ${blocks} citations; medians of ${values.runs} whole requests, and how often as long as plain text they take.`);
  for (const [name, times] of taken) row(name, median(times), text);
  row('cite, the portion markings follow', median(citing), text);
  const pause = await longestPause(address, () => author.file(productFilePaths.pdf, { productId }));
  say(`While a PDF is made, the server left a small question unanswered for ${pause.toFixed(0)} ms at most.`);
  say(`\nIn Chromium, on a processor slowed down ${slowdown} times:`);
  const { opened, keys, longestBlock } = await writeAtThePage({ address, cellId, productId, email, password }, slowdown);
  const sorted = keys.toSorted((a, b) => a - b);
  row('open, until the first words can be written', opened, text);
  row('from a key to its paint, median', median(keys), text);
  row('from a key to its paint, 95 of 100', sorted[Math.floor(sorted.length * 0.95)]!, text);
  say(`The page answered nothing for ${longestBlock.toFixed(0)} ms at most while ${keys.length} keys were typed.`);
} finally {
  await workbench.stop();
}
