import { parseArgs } from 'node:util';
import pg from 'pg';
import { freshDatabase, testServer } from '@workbench/api/testing';
import { loadBigCell, type BigCell } from './big-cell';
import { large, tenth, type CellSize } from './big-cell-rows';
import { openRecorder } from './capture';
import { deskQuestions, type Drawn } from './desk-questions';
import { quantile } from './measure';

// Whole requests of a day at the desk, in a large cell and in a tenth of it. A measurement is no test.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '40' }, only: { type: 'string', default: '' } } });
/** Milliseconds within which nineteen of twenty reads of the large cell should answer. */
const allowed = 150;
const warmRuns = 3;
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (value: number) => value.toFixed(1).padStart(9);

/** Sixty of each, evenly spread over the order in which the reader's labels let them be spoken of. */
async function drawFrom(ownerUrl: string, { labels }: BigCell): Promise<Drawn> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const spread = (
      of: string,
    ) => `select id from (select id, row_number() over (order by place) - 1 as n, count(*) over () as all_of from (${of}) ranked) placed
      where n % greatest(all_of / 60, 1) = 0 order by n limit 60`;
    const { rows: entities } = await client.query<{ id: string }>(
      spread(
        'select subject_id as id, row_number() over (order by count(*) desc, subject_id) as place from claim where label_id = any ($1) group by subject_id',
      ),
      [labels],
    );
    const { rows: items } = await client.query<{ id: string }>(spread('select id, id::text as place from item where label_id = any ($1)'), [
      labels,
    ]);
    return { entities: entities.map(({ id }) => id), items: items.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

interface Took {
  half: number;
  most: number;
}

async function timesIn(size: CellSize): Promise<Map<string, Took>> {
  const started = performance.now();
  const database = await freshDatabase(testServer());
  try {
    const cell = await loadBigCell(database.ownerUrl, size);
    const { counts } = cell;
    say(
      `${counts['item']} items, ${counts['claim']} claims on ${counts['entity']} entities; the reader sees ${(cell.share * 100).toFixed(0)} % of the items. Loaded in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
    );
    const drawn = await drawFrom(database.ownerUrl, cell);
    const recorder = await openRecorder(database.doorUrl, cell.personId, cell.cellId);
    const times = new Map<string, Took>();
    for (const { name, path, before } of deskQuestions(cell, drawn).filter((one) => one.name.includes(values.only))) {
      const taken: number[] = [];
      let cursor = '';
      for (let run = 0; run < Number(values.runs) + warmRuns; run += 1) {
        if (before) {
          const { body } = await recorder.ask(cursor || before(run));
          const next = (JSON.parse(body) as { nextCursor?: string }).nextCursor;
          cursor = next ? `${path(run)}&cursor=${encodeURIComponent(next)}` : '';
        }
        const { milliseconds } = await recorder.ask(cursor || path(run));
        if (run >= warmRuns) taken.push(milliseconds);
      }
      times.set(name, { half: quantile(taken, 0.5), most: quantile(taken, 0.95) });
    }
    await recorder.close();
    return times;
  } finally {
    await database.drop();
  }
}

const small = await timesIn(tenth);
const whole = await timesIn(large);
say(`\nMilliseconds of a whole request, ${values.runs} runs each with another subject.`);
say(`${''.padEnd(36)}${'a tenth'.padStart(18)}${'large'.padStart(18)}${'growth'.padStart(9)}`);
say(`${''.padEnd(36)}${['p50', 'p95', 'p50', 'p95', 'of p50'].map((head) => head.padStart(9)).join('')}`);
for (const [name, { half, most }] of whole) {
  const before = small.get(name)!;
  const growth = (half / before.half).toFixed(1).padStart(9);
  say(
    `${name.padEnd(36)}${number(before.half)}${number(before.most)}${number(half)}${number(most)}${growth}${most > allowed ? '  over' : ''}`,
  );
}
const over = [...whole].filter(([, { most }]) => most > allowed).length;
say(`\n${whole.size - over} of ${whole.size} answer within ${allowed} ms in nineteen of twenty runs.`);
