import { parseArgs } from 'node:util';
import { freshDatabase, testServer } from '@workbench/api/testing';
import { loadBigCell } from './big-cell';
import { byHand, type Statement } from './by-hand';
import { openRecorder, type Recorder } from './capture';
import { closeAsker, doorTime, openAsker } from './door';
import { measure, median, middleOf, plansOf, ratioOf, sumOf, type Asker, type Pair, type Times } from './measure';
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
/** How often a question is timed, each time by new processes of the database. */
const rounds = 3;
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (value: number) => value.toFixed(2).padStart(10);

function line(name: string, rounds: readonly Times[]): string {
  const middle = middleOf(rounds);
  const { clock, work = clock } = middle;
  const [ratio, all] = [ratioOf(middle), rounds.map(ratioOf)];
  const spread = `${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}`;
  const byClock = (clock.withRules / clock.byHand).toFixed(2);
  return `${name.padEnd(52)}${number(work.withRules)}${number(work.byHand)}${ratio.toFixed(2).padStart(7)}${spread.padStart(14)}${number(clock.withRules)}${number(clock.byHand)}${byClock.padStart(7)}${ratio > allowed ? '  over' : ''}`;
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
  const bothWays = async <T>(statements: readonly Statement[], work: (asker: Asker, pair: Pair) => Promise<T>): Promise<T[]> => {
    const asker = await openAsker(database.ownerUrl, cell);
    const results: T[] = [];
    // One after the other, since two at once would wait for each other.
    for (const ruled of statements) results.push(await work(asker, { ruled, byHand: byHand(ruled, { ...cell, labels: asker.labels }) }));
    await closeAsker(asker);
    return results;
  };
  say(`\n${''.padEnd(52)}${'work of the database'.padStart(20)}${'by the clock'.padStart(41)}`);
  const heads = ['rules', 'by hand', 'ratio', `of ${rounds} rounds`, 'rules', 'by hand', 'ratio'];
  say(`${'Milliseconds (median)'.padEnd(52)}${heads.map((head, place) => head.padStart([10, 10, 7, 14, 10, 10, 7][place]!)).join('')}`);
  const ratios: number[] = [];
  const requests: [string, number][] = [];
  for (const { name, path } of questionsTo(cell).filter((one) => one.name.includes(values.only))) {
    const { statements } = await recorder.ask(path);
    const taken: Times[][] = [];
    for (let count = 0; count < rounds; count += 1) taken.push(await bothWays(statements, measure));
    const timesOf = (place: number) => taken.map((times) => times[place]!);
    for (const isCounted of [false, true]) {
      const isPart = (_: Times, place: number) => isCount(statements[place]!.sql) === isCounted;
      const parts = taken.map((times) => times.filter(isPart));
      if (parts[0]!.length === 0) continue;
      ratios.push(ratioOf(middleOf(parts.map(sumOf))));
      say(line(isCounted ? `${name}: total and facets` : name, parts.map(sumOf)));
    }
    if (values.statements)
      for (const [place, { sql }] of statements.entries()) say(line(`    ${sql.replaceAll(/\s+/g, ' ').slice(0, 46)}`, timesOf(place)));
    const dear = values.plans ? statements.filter((_, place) => ratioOf(middleOf(timesOf(place))) > allowed) : [];
    for (const plans of await bothWays(dear, plansOf)) say(`\n${plans.join('\n')}`);
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
  await recorder.close();
} finally {
  await database.drop();
}
