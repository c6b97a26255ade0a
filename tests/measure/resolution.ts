import { bearersAmong, candidates, candidateThreshold, compareEntities, prepare } from '@workbench/domain';
import { developedOn, heldOut } from './labelled-pairs';
import { manyPeople } from './many-entities';
import { judge, qualityOf, scriptsOf, type JudgedPair } from './quality';

const say = (line: string) => process.stdout.write(`${line}\n`);
const share = (value: number) => value.toFixed(3).padStart(9);

function row(name: string, judged: readonly JudgedPair[]): void {
  const { pairs, precision, recall, f1, falsePositives, falseNegatives } = qualityOf(judged);
  const wrong = `${String(falsePositives).padStart(6)}${String(falseNegatives).padStart(7)}`;
  say(`  ${name.padEnd(24)}${String(pairs).padStart(5)}${share(precision)}${share(recall)}${share(f1)}${wrong}`);
}

function table(name: string, judged: readonly JudgedPair[], isTold: boolean): void {
  say(`\n${name}\n  ${''.padEnd(24)}pairs precision   recall       F1 false missed`);
  row('all', judged);
  for (const scripts of ['Latin–Latin', 'Latin–Arabic', 'Arabic–Arabic'] as const)
    row(
      scripts,
      judged.filter((pair) => scriptsOf(pair) === scripts),
    );
  for (const trap of new Set(judged.map((pair) => pair.trap)))
    row(
      trap,
      judged.filter((pair) => pair.trap === trap),
    );
  if (!isTold) return;
  for (const { isSame, isFound, trap, left, right } of judged)
    if (isSame !== isFound) say(`  ${isSame ? 'missed' : 'false '} ${trap}: ${left.names.join(', ')} | ${right.names.join(', ')}`);
}

/** How the threshold trades what is missed against what is false, on the pairs developed on, where it was chosen. */
function sweep(): void {
  say(`\nPairs developed on, at other thresholds\n  ${''.padEnd(24)}pairs precision   recall       F1 false missed`);
  for (const threshold of [0.1, 0.3, 0.5, 0.7, 0.9]) row(`score ${threshold}`, judge(developedOn, threshold));
}

/** How many pairs that would be candidates the search by blocks does not come to see. */
function measureBlocks(): void {
  const all = [...developedOn, ...heldOut].flatMap(({ left, right }) => [left, right]).map(prepare);
  const bearers = new Map(all.map(({ entity }) => [entity.kind, bearersAmong(all, entity.kind)]));
  let likely = 0;
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      const found = compareEntities(one, other, { bearers: bearers.get(one.entity.kind)! });
      if (found && found.score >= candidateThreshold) likely += 1;
    }
  const found = candidates(all.map(({ entity }) => entity)).length;
  say(`\nOf ${likely} candidates among all pairs of ${all.length} records the search by blocks finds ${found}`);
}

function measureMany(count: number): void {
  const { people, twice } = manyPeople(count);
  const [start, before] = [performance.now(), process.cpuUsage()];
  const found = candidates(people);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const keys = new Set(found.map(({ leftId, rightId }) => `${leftId} ${rightId}`));
  const hits = twice.filter(([left, right]) => keys.has(`${left} ${right}`)).length;
  say(
    `\n${count} generated people: ${seconds.toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of processor; ${found.length} candidates`,
  );
  say(`  of ${twice.length} planted pairs ${hits} found; ${found.length - hits} candidates were not planted`);
}

/** Resolution candidates on labelled pairs and on many generated people; `--wrong` lists what went wrong on the pairs developed on. */
export function measure(args: string[]): boolean {
  say(`Candidates at a score of ${candidateThreshold} or more`);
  table('Pairs developed on', judge(developedOn), args.includes('--wrong'));
  table('Pairs held out', judge(heldOut), false);
  sweep();
  measureBlocks();
  measureMany(40_000);
  return true;
}
