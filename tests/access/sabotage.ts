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
const seeds = [1, 2, 3];

/** The first table and reader for which the rows shown are not the rows due. */
async function foundByTables(side: Side, among: readonly number[]): Promise<string | undefined> {
  const keys = await keysOf(side);
  for (const seed of among) {
    const world = aWorld(seed);
    await side.load(world);
    for (const reader of readersOf(world, world.cellIds[0]!)) {
      const due = dueTo(world, keys, reader);
      const shown = await shownTo(side, keys, reader);
      const table = Object.keys(due).find((name) => JSON.stringify(due[name]) !== JSON.stringify(shown[name]));
      if (table) return `${table} for a ${reader.seat?.role}`;
    }
  }
  return undefined;
}

/** The first answer that differs between a real world and its twin. */
async function foundByTwins(real: Side, twin: Side, among: readonly number[]): Promise<string | undefined> {
  const walk = aWalk({ stopsAtFirst: true });
  for (const seed of among) {
    await walkWorld(real, twin, aWorld(seed), walk);
    const [first] = walk.differences;
    // A server that a plant broke altogether shows nothing of what the tests notice.
    if (first?.difference.startsWith('status 5')) throw new Error(`The plant broke the server: ${real.lastError()}`);
    if (first) return `${first.request.replaceAll(/[0-9a-f-]{36}/g, '…').slice(0, 110)} ${first.difference.slice(0, 90)}`;
  }
  return undefined;
}

interface Look {
  tables?: string | undefined;
  twins?: string | undefined;
  hiddenWrites?: string | undefined;
}

/** What is found wrong with a plant in the ground, or without any. */
async function look(plant?: Plant, api?: Api, among: readonly number[] = seeds): Promise<Look> {
  const faulty = api ? { api } : {};
  const [real, twin] = await Promise.all([openSide({ keepsErrors: true, ...faulty }), openSide({ keepsErrors: true, ...faulty })]);
  try {
    if (plant) for (const side of [real, twin]) await side.owner.query(plant.sql);
    const tables = api ? undefined : await foundByTables(real, among);
    // One sign is enough, unless both ways of looking are to be compared.
    return { tables, twins: tables && !values.both ? undefined : await foundByTwins(real, twin, among) };
  } finally {
    await Promise.all([real.close(), twin.close()]);
  }
}

/** Runs the tests of hidden writes against the faulty server; the first that fails. */
function foundByHiddenWrites({ folder }: PlantedTree): string | undefined {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'access', 'tests/access/hidden-writes.test.ts', '--reporter=json'];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, WORKBENCH_API: folder } });
  const report = JSON.parse(ran.stdout.slice(ran.stdout.indexOf('{'))) as {
    testResults: { assertionResults: { status: string; title: string }[] }[];
  };
  return report.testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed')?.title;
}

async function lookAtCode(plant: CodePlant): Promise<Look> {
  const tree = await plantTree(plant);
  try {
    return plant.noticedBy === 'twins' ? await look(plant, await tree.load()) : { hiddenWrites: foundByHiddenWrites(tree) };
  } finally {
    await tree.remove();
  }
}

async function find(plant: Plant | CodePlant): Promise<boolean> {
  const found = 'file' in plant ? await lookAtCode(plant) : await look(plant, undefined, plant.seed === undefined ? seeds : [plant.seed]);
  const signs = Object.entries(found).filter(([, sign]) => sign !== undefined);
  process.stdout.write(
    `${signs.length > 0 ? 'found ' : 'MISSED'} ${(plant.kind ?? 'policy').padEnd(17)} ${plant.name.replaceAll(/\s+/g, ' ')}\n${signs.map(([by, sign]) => `         ${by}: ${sign}\n`).join('')}`,
  );
  return signs.length > 0;
}

// Only what is whole can be shown to break.
const whole = await look(undefined, undefined, values.ten ? seeds.slice(0, 1) : seeds);
if (whole.tables || whole.twins) {
  process.stdout.write(`Without any plant there is a difference already: ${whole.tables ?? whole.twins}\n`);
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
