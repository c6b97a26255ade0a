import { parseArgs } from 'node:util';
import { openWorld, type World } from '@workbench/api/testing';
import { addBlock, cite, contributeItem, productFilePaths, readProduct, startProduct, type ProductFileFormat } from '@workbench/contract';
import { median } from './measure';

// A product of some forty pages with 120 citations: opened, cited in, and taken away in every form. A measurement is no test.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const blocks = 120;
const words =
  'The lorry was seen at the northern post again, with the same driver and a load that nobody declared; two sources agree on the day and differ on the hour. ';
const say = (line: string) => process.stdout.write(`${line}\n`);
const marking = { level: 1, releasableTo: 'all', compartments: [], originatorControl: false } as const;

/** Starts a product with a paragraph for each citation, and returns its id and the milliseconds of each citing. */
async function writeProduct(world: World): Promise<{ productId: string; citing: number[] }> {
  const as = 'intelligenceAnalyst';
  const { answer } = await world.ask(as, startProduct, {
    body: { kind: 'strategic_assessment', title: 'A long assessment', marking } as never,
  });
  const params = { productId: answer.id };
  const citing: number[] = [];
  for (let at = 0; at < blocks; at += 1) {
    const item = await world.ask('customsAnalyst', contributeItem, {
      body: {
        title: `Report ${at + 1}`,
        text: words,
        kind: 'report',
        language: 'en',
        reportedAt: '2031-04-09T06:00:00Z',
        marking,
      } as never,
    });
    const body = { section: 'discussion', kind: 'paragraph', text: words.repeat(6) } as const;
    const block = await world.ask(as, addBlock, { params, body });
    const start = performance.now();
    await world.ask(as, cite, { params: { ...params, blockId: block.answer.id }, body: { itemId: item.answer.id } });
    citing.push(performance.now() - start);
  }
  return { productId: answer.id, citing };
}

async function timed(world: World, path: string): Promise<{ milliseconds: number; bytes: Buffer }> {
  const start = performance.now();
  const reply = await world.fetch('intelligenceAnalyst', path);
  if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
  return { milliseconds: performance.now() - start, bytes: reply.rawPayload };
}

/** The longest that the server did not answer anything while work was done. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const tick = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  clearInterval(tick);
  return longest;
}

const world = await openWorld();
try {
  const { productId, citing } = await writeProduct(world);
  const at = (path: string) => path.replace(':productId', productId);
  const formats = ['text', 'json', 'docx', 'pdf'] as const satisfies readonly ProductFileFormat[];
  const asked = { open: at(readProduct.path), ...Object.fromEntries(formats.map((format) => [format, at(productFilePaths[format])])) };
  const taken = new Map<string, number[]>();
  for (let run = 0; run < Number(values.runs) + 2; run += 1)
    for (const [name, path] of Object.entries(asked)) {
      const { milliseconds } = await timed(world, path);
      if (run >= 2) taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
    }
  const { bytes } = await timed(world, asked['pdf' as keyof typeof asked]);
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const text = median(taken.get('text')!);
  say(`${pages} pages, ${blocks} citations; medians of ${values.runs} whole requests, and how often as long as plain text they take.`);
  for (const [name, times] of taken)
    say(`${name.padEnd(34)}${median(times).toFixed(1).padStart(9)} ms${(median(times) / text).toFixed(1).padStart(8)}`);
  say(
    `${'cite, the portion marking follows'.padEnd(34)}${median(citing).toFixed(1).padStart(9)} ms${(median(citing) / text).toFixed(1).padStart(8)}`,
  );
  const pause = await longestPause(() => timed(world, at(productFilePaths.pdf)));
  say(`While a PDF is made, the server did not answer for ${pause.toFixed(0)} ms at most.`);
} finally {
  await world.close();
}
