import { parseArgs } from 'node:util';
import { aWorld } from '@workbench/testing';
import { openSide } from './side';
import { explained, smallestWorldFor } from './smallest-difference';
import { aWalk, routesNeverAnswered, routesWithoutProbes, walkWorld } from './walk';

const { values } = parseArgs({ options: { worlds: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } } });
const worlds = Number(values.worlds);
const firstSeed = Number(values.seed);
if (!Number.isInteger(worlds) || worlds < 1 || !Number.isInteger(firstSeed)) {
  process.stderr.write('Say how many worlds to walk and, if wished, the first seed: --worlds 25 --seed 1\n');
  process.exit(2);
}

const [real, twin] = await Promise.all([openSide(), openSide()]);
const walk = aWalk();
let isRefused = false;
let walked = 0;
try {
  const missing = routesWithoutProbes(real);
  isRefused = missing.length > 0;
  for (const path of missing) process.stdout.write(`No probes for the read route ${path}: add them to tests/access/probes.ts.\n`);
  for (let seed = firstSeed; seed < firstSeed + worlds && !isRefused; seed += 1) {
    const before = walk.differences.length;
    walked += 1;
    await walkWorld(real, twin, aWorld(seed), walk);
    process.stdout.write(`world ${seed}: ${walk.requests} requests so far, ${walk.differences.length - before} differences\n`);
  }
  const silent = isRefused ? [] : routesNeverAnswered(real, walk);
  for (const path of silent)
    process.stdout.write(`Nobody got an answer from ${path}: its probes in tests/access/probes.ts prove nothing.\n`);
  isRefused ||= silent.length > 0;
  const [first] = walk.differences;
  if (first) process.stdout.write(`First difference\n${await explained(first, await smallestWorldFor(real, first))}\n`);
  process.stdout.write(`twin-worlds: ${real.readPaths.length} routes, ${walked} worlds, ${walk.differences.length} differences\n`);
} finally {
  await Promise.all([real.close(), twin.close()]);
}
process.exitCode = isRefused || walk.differences.length > 0 ? 1 : 0;
