import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { arrange, draw, type Drawn } from './graph-page';
import { median } from './measure';

// How the chart draws large networks, next to sigma.js on the same networks in the same browser. A measurement is no test.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, layout: { type: 'boolean', default: false } } });
const sizes = [1000, 5000, 10_000];
const root = join(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves the built pages to the browser of the bench, and to nobody else. */
async function serve(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, reply) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    readFile(join(folder, path)).then(
      (content) => reply.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => reply.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const of = (runs: readonly Drawn[], key: keyof Drawn) => median(runs.map((run) => run[key]));
const cell = (value: number, digits = 0) => value.toFixed(digits).padStart(9);

const folder = await mkdtemp(join(tmpdir(), 'workbench-bench-'));
const pages = join(root, 'tests/bench/pages');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: [join(pages, 'chart.html'), join(pages, 'sigma.html')] } },
});
const { server, address } = await serve(folder);
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  say(
    `Medians of ${values.runs} runs at 1366 x 768, WebGL in software. Ratios are chart to sigma.js: below 1 the chart is quicker (frames: above 1).`,
  );
  say(
    `${'nodes'.padEnd(8)}${'lines'.padEnd(8)}${'first paint, ms'.padStart(27)}${'longest block, ms'.padStart(27)}${'frames a second, dragged'.padStart(27)}`,
  );
  say(
    `${''.padEnd(16)}${['chart', 'sigma', 'ratio']
      .map((head) => head.padStart(9))
      .join('')
      .repeat(3)}`,
  );
  for (const size of sizes) {
    const [chart, sigma]: [Drawn[], Drawn[]] = [[], []];
    for (let run = 0; run < Number(values.runs); run += 1) {
      chart.push(await draw(browser, `${address}/tests/bench/pages/chart.html?nodes=${size}`));
      sigma.push(await draw(browser, `${address}/tests/bench/pages/sigma.html?nodes=${size}`));
    }
    const columns = (['firstPaint', 'longestBlock', 'framesPerSecond'] as const).map((key) => {
      const digits = key === 'framesPerSecond' ? 1 : 0;
      return cell(of(chart, key), digits) + cell(of(sigma, key), digits) + cell(of(chart, key) / Math.max(of(sigma, key), 1), 2);
    });
    say(`${String(size).padEnd(8)}${String(size * 2).padEnd(8)}${columns.join('')}`);
  }
  say('\nArranged by forces in a worker, from nothing:');
  for (const size of values.layout ? sizes : sizes.slice(0, 2)) {
    const { arranged, longestBlock } = await arrange(browser, `${address}/tests/bench/pages/chart.html?nodes=${size}&layout=1`);
    say(
      `${String(size).padEnd(8)} after ${(arranged / 1000).toFixed(1)} s; the page did not answer for ${longestBlock.toFixed(0)} ms at most.`,
    );
  }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
