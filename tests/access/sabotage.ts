import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { aWorld, readersOf } from '@workbench/testing';
import { codePlants, type CodePlant } from './code-plants';
import { plantKinds, type Plant } from './plant-shapes';
import { plants } from './plants';
import { plantTree, type Api, type PlantedTree } from './planted-tree';
import { openSide, type Side } from './side';
import { dueTo, keysOf, shownTo } from './visible-rows';
import { aWalk, walkWorld } from './walk';

const { values, positionals } = parseArgs({
  options: { ten: { type: 'boolean', default: false }, both: { type: 'boolean', default: false } },
  allowPositionals: true,
});
/** Worlds in which every plant is looked for, and more for those that these happen not to show. */
const seeds = [1, 2, 3];
const more = [4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A sign of a plant, and the world in which it was seen. */
interface Sign {
  seed?: number;
  words: string;
}

/** The first table and reader for which the rows shown are not the rows due. */
async function foundByTables(side: Side, among: readonly number[]): Promise<Sign | undefined> {
  const keys = await keysOf(side);
  for (const seed of among) {
    const world = aWorld(seed);
    await side.load(world);
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId))) {
      const due = dueTo(world, keys, reader);
      const shown = await shownTo(side, keys, reader);
      const table = Object.keys(due).find((name) => JSON.stringify(due[name]) !== JSON.stringify(shown[name]));
      if (table) return { seed, words: `${table} for a ${reader.seat?.role}` };
    }
  }
  return undefined;
}

/** The first answer that differs between a real world and its twin. */
async function foundByTwins(real: Side, twin: Side, among: readonly number[]): Promise<Sign | undefined> {
  const walk = aWalk({ stopsAtFirst: true });
  for (const seed of among) {
    await walkWorld(real, twin, aWorld(seed), walk);
    const [first] = walk.differences;
    // A server that a plant broke altogether shows nothing of what the tests notice.
    if (first?.difference.startsWith('status 5')) throw new Error(`The plant broke the server: ${real.lastError()}`);
    if (first) {
      const words = `${first.request.replaceAll(/[0-9a-f-]{36}/g, '…').slice(0, 110)} ${first.difference.slice(0, 90)}`;
      return { seed, words };
    }
  }
  return undefined;
}

interface Look {
  tables?: Sign | undefined;
  twins?: Sign | undefined;
  hiddenWrites?: Sign | undefined;
}

/** What is found wrong in some worlds with a plant in the ground, or without any. Tables take a moment to compare, answers half a minute. */
async function look(plant: Plant | undefined, api: Api | undefined, among: readonly number[]): Promise<Look> {
  const faulty = api ? { api } : {};
  const [real, twin] = await Promise.all([openSide({ keepsErrors: true, ...faulty }), openSide({ keepsErrors: true, ...faulty })]);
  try {
    if (plant) for (const side of [real, twin]) await side.owner.query(plant.sql);
    const tables = api ? undefined : await foundByTables(real, plant?.kind ? seeds : among);
    // One sign is enough, unless both ways of looking are to be compared.
    return { tables, twins: tables && !values.both ? undefined : await foundByTwins(real, twin, among) };
  } finally {
    await Promise.all([real.close(), twin.close()]);
  }
}

/** Looks for a plant. What is seen beyond the first worlds must not be there without it. */
async function lookFor(plant: Plant, api?: Api): Promise<Look> {
  const found = await look(plant, api, [...seeds, ...more]);
  const beyond = [found.tables, found.twins].flatMap((sign) => (sign?.seed !== undefined && more.includes(sign.seed) ? [sign.seed] : []));
  return beyond.length > 0 && isSeen(await look(undefined, undefined, beyond)) ? {} : found;
}

const isSeen = ({ tables, twins }: Look) => tables !== undefined || twins !== undefined;

/** Runs the tests of hidden writes against the faulty server; the first that fails. */
function foundByHiddenWrites({ folder }: PlantedTree): Sign | undefined {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'access', 'tests/access/hidden-writes.test.ts', '--reporter=json'];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, WORKBENCH_API: folder } });
  const report = JSON.parse(ran.stdout.slice(ran.stdout.indexOf('{'))) as {
    testResults: { assertionResults: { status: string; title: string }[] }[];
  };
  const failed = report.testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed');
  return failed && { words: failed.title };
}

async function lookAtCode(plant: CodePlant): Promise<Look> {
  const tree = await plantTree(plant);
  try {
    return plant.noticedBy === 'twins' ? await lookFor(plant, await tree.load()) : { hiddenWrites: foundByHiddenWrites(tree) };
  } finally {
    await tree.remove();
  }
}

async function find(plant: Plant | CodePlant): Promise<boolean> {
  const found = 'file' in plant ? await lookAtCode(plant) : await lookFor(plant);
  const signs = Object.entries(found as Record<string, Sign | undefined>).flatMap(([by, sign]) => (sign ? [[by, sign] as const] : []));
  process.stdout.write(
    `${signs.length > 0 ? 'found ' : 'MISSED'} ${(plant.kind ?? 'policy').padEnd(17)} ${plant.name.replaceAll(/\s+/g, ' ')}\n${signs.map(([by, sign]) => `         ${by}${sign.seed === undefined ? '' : `, world ${sign.seed}`}: ${sign.words}\n`).join('')}`,
  );
  return signs.length > 0;
}

// Only what is whole can be shown to break.
const whole = await look(undefined, undefined, values.ten ? seeds.slice(0, 1) : seeds);
if (isSeen(whole)) {
  process.stdout.write(`Without any plant there is a difference already: ${(whole.tables ?? whole.twins)!.words}\n`);
  process.exit(1);
}

const all: readonly (Plant | CodePlant)[] = [...plants, ...codePlants];
const chosen = values.ten
  ? plantKinds.flatMap((kind) => all.find((plant) => (plant.kind ?? 'policy') === kind) ?? [])
  : all.filter(({ name }) => positionals.length === 0 || positionals.some((words) => name.includes(words)));
let found = 0;
for (const plant of chosen) if (await find(plant)) found += 1;
process.stdout.write(`${found} of ${values.ten ? plantKinds.length : chosen.length} found\n`);
process.exitCode = found === (values.ten ? plantKinds.length : chosen.length) ? 0 : 1;
