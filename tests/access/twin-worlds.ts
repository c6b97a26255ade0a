import { parseArgs } from 'node:util';
import { aWorld } from '@workbench/testing';
import { openSide } from './side';
import { explained, smallestWorldFor } from './smallest-difference';
import { aWalk, routesNeverAnswered, routesWithoutProbes, walkWorld } from './walk';
import { shares, walkInJobs } from './walk-jobs';

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    /** Most questions that one reader asks of one route in one world, drawn by the seed; all where few worlds are walked. */
    questions: { type: 'string' },
  },
});
const [worlds, firstSeed, jobs] = [Number(values.worlds), Number(values.seed), Number(values.jobs)];
// Many worlds are worth more than many questions.
const questions = Number(values.questions ?? (worlds < 25 ? Infinity : 1));
if (!Number.isInteger(worlds) || worlds < 1 || !Number.isInteger(firstSeed) || !Number.isInteger(jobs) || jobs < 1 || !(questions >= 1)) {
  process.stderr.write(
    'Say how many worlds to walk and, if wished, the first seed, how many at once and how many questions a route: --worlds 25 --seed 1 --jobs 2 --questions 1\n',
  );
  process.exit(2);
}

/** Writes of one who writes in a world, for each question that may be asked of a route: about one for each write route. */
const writesToAQuestion = 60;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Walks worlds one after the other; answers whether nothing was wrong. */
async function walkHere(): Promise<boolean> {
  const [real, twin] = await Promise.all([openSide(), openSide()]);
  const walk = aWalk({ questions, writes: questions * writesToAQuestion });
  try {
    const missing = routesWithoutProbes(real);
    for (const path of missing) say(`No probes for the read route ${path}: add them to tests/access/probes.ts.`);
    if (missing.length > 0) return false;
    for (let seed = firstSeed; seed < firstSeed + worlds; seed += 1) {
      const before = walk.differences.length;
      await walkWorld(real, twin, aWorld(seed), walk);
      say(`world ${seed}: ${walk.requests} requests so far, ${walk.differences.length - before} differences`);
      for (const { reader, request, difference } of walk.differences.slice(before)) say(`  ${reader}: ${request}\n    ${difference}`);
    }
    const silent = routesNeverAnswered(real, walk);
    for (const path of silent) say(`Nobody got an answer from ${path}: its probes in tests/access/probes.ts prove nothing.`);
    const [first] = walk.differences;
    if (first) {
      say(`First difference, of ${first.reader} in world ${first.seed}\n  ${first.request}\n  ${first.difference}`);
      say(`Made smaller\n${await explained(first, await smallestWorldFor(real, first))}`);
    }
    say(`Writes that were done: ${walk.done.size} kinds of address`);
    say(`twin-worlds: ${real.readPaths.length} routes, ${worlds} worlds, ${walk.differences.length} differences`);
    return silent.length === 0 && walk.differences.length === 0;
  } finally {
    await Promise.all([real.close(), twin.close()]);
  }
}

const isWhole =
  jobs > 1 && worlds > 1 ? await walkInJobs(import.meta.filename, shares(firstSeed, worlds, jobs), String(questions)) : await walkHere();
process.exitCode = isWhole ? 0 : 1;
