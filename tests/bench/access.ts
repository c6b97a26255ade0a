import { parseArgs } from 'node:util';
import { freshDatabase, testServer } from '@workbench/api/testing';
import { loadBigCell } from './big-cell';
import { byHand } from './by-hand';
import { openRecorder, type Recorder } from './capture';
import { closeSides, doorTime, openSides } from './door';
import { measure, median, plansOf, sumOf, type Times } from './measure';
import { isCount, questionsTo } from './questions';

const { values } = parseArgs({
  options: {
    statements: { type: 'boolean', default: false },
    /** Of statements over what is allowed, how the database went about them, both ways. */
    plans: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
/** What the rules may cost at most, as a multiple of the same conditions written by hand. */
const allowed = 1.15;
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (value: number) => value.toFixed(2).padStart(10);

/** With rules against by hand: by the work of the database where it can be read, else by the clock. */
function ratioOf({ clock, work }: Times): number {
  const { withRules, byHand: without } = work ?? clock;
  return withRules / without;
}

function line(name: string, times: Times): string {
  const { clock, work = clock, runs } = times;
  const ratio = ratioOf(times);
  const byClock = (clock.withRules / clock.byHand).toFixed(2);
  return `${name.padEnd(52)}${number(work.withRules)}${number(work.byHand)}${ratio.toFixed(2).padStart(7)}${number(clock.withRules)}${number(clock.byHand)}${byClock.padStart(7)}${String(runs).padStart(6)}${ratio > allowed ? '  over' : ''}`;
}

/** Median milliseconds of a whole request to the app. */
async function requestTime(recorder: Recorder, path: string): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < 9; run += 1) taken.push((await recorder.ask(path)).milliseconds);
  return median(taken);
}

const started = performance.now();
const database = await freshDatabase(testServer());
try {
  const cell = await loadBigCell(database.ownerUrl);
  const { counts } = cell;
  say(
    `${counts['item']} items, ${counts['claim']} claims on ${counts['entity']} entities, ${counts['label']} labels; the reader sees ${cell.labels.length} labels and ${(cell.share * 100).toFixed(0)} % of the items. Loaded in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
  );
  const recorder = await openRecorder(database.doorUrl, cell.personId, cell.cellId);
  const sides = await openSides(database.doorUrl, database.ownerUrl, cell);
  say(`\n${''.padEnd(52)}${'work of the database'.padStart(20)}${'by the clock'.padStart(27)}`);
  say(
    `${'Milliseconds (median)'.padEnd(52)}${['rules', 'by hand', 'ratio', 'rules', 'by hand', 'ratio', 'runs'].map((head, place) => head.padStart([10, 10, 7, 10, 10, 7, 6][place]!)).join('')}`,
  );
  const ratios: number[] = [];
  const requests: [string, number][] = [];
  for (const { name, path } of questionsTo(cell).filter((one) => one.name.includes(values.only))) {
    const { statements } = await recorder.ask(path);
    const pairs = statements.map((one) => ({ ruled: one, byHand: byHand(one, cell) }));
    const times: Times[] = [];
    for (const pair of pairs) times.push(await measure(sides, pair));
    for (const isCounted of [false, true]) {
      const part = times.filter((_, place) => isCount(statements[place]!.sql) === isCounted);
      if (part.length === 0) continue;
      ratios.push(ratioOf(sumOf(part)));
      say(line(isCounted ? `${name}: total and facets` : name, sumOf(part)));
    }
    if (values.statements)
      for (const [place, time] of times.entries()) say(line(`    ${statements[place]!.sql.replaceAll(/\s+/g, ' ').slice(0, 46)}`, time));
    const dear = values.plans ? pairs.filter((_, place) => ratioOf(times[place]!) > allowed) : [];
    for (const pair of dear) for (const plan of await plansOf(sides, pair)) say(`\n${plan}`);
    requests.push([name, await requestTime(recorder, path)]);
  }
  say(`\nworst ratio ${Math.max(...ratios).toFixed(2)}, allowed ${allowed.toFixed(2)}`);
  const door = await doorTime(database.doorUrl, cell);
  say(
    `\nThe door: ${door.whole.toFixed(2)} ms a request, of which ${door.enter.toFixed(2)} ms find the labels that the reader sees; an empty transaction takes ${door.bare.toFixed(2)} ms.`,
  );
  for (const [name, milliseconds] of requests) {
    const share = ((door.whole - door.bare) / milliseconds) * 100;
    say(`  ${name.padEnd(50)}${share.toFixed(1).padStart(6)} % of a whole request of ${milliseconds.toFixed(1)} ms`);
  }
  await closeSides(sides);
  await recorder.close();
} finally {
  await database.drop();
}
