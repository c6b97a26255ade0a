import { aWorld, readersOf } from '@workbench/testing';
import { plants, type Plant } from './plants';
import { openSide, type Side } from './side';
import { dueTo, keysOf, shownTo } from './visible-rows';
import { aWalk, walkWorld } from './walk';

const seeds = [1, 2, 3];

/** The first table and reader for which the rows shown are not the rows due. */
async function foundByTables(side: Side): Promise<string | undefined> {
  const keys = await keysOf(side);
  for (const seed of seeds) {
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
async function foundByTwins(real: Side, twin: Side): Promise<string | undefined> {
  const walk = aWalk({ stopsAtFirst: true });
  for (const seed of seeds) {
    await walkWorld(real, twin, aWorld(seed), walk);
    const [first] = walk.differences;
    if (first) return `${first.request.replaceAll(/[0-9a-f-]{36}/g, '…')} ${first.difference.slice(0, 90)}`;
  }
  return undefined;
}

/** What is found wrong with a plant in the ground, or without any. */
async function look(plant?: Plant): Promise<{ tables: string | undefined; twins: string | undefined }> {
  const [real, twin] = await Promise.all([openSide(), openSide()]);
  try {
    if (plant) for (const side of [real, twin]) await side.owner.query(plant.sql);
    return { tables: await foundByTables(real), twins: await foundByTwins(real, twin) };
  } finally {
    await Promise.all([real.close(), twin.close()]);
  }
}

async function find(plant: Plant): Promise<boolean> {
  const { tables, twins } = await look(plant);
  process.stdout.write(
    `${tables || twins ? 'found ' : 'MISSED'} ${plant.name.replaceAll(/\s+/g, ' ')}\n         tables: ${tables ?? '-'}\n         twins:  ${twins ?? '-'}\n`,
  );
  return Boolean(tables ?? twins);
}

// Only what is whole can be shown to break.
const whole = await look();
if (whole.tables || whole.twins) {
  process.stdout.write(`Without any plant there is a difference already: ${whole.tables ?? whole.twins}\n`);
  process.exit(1);
}

const wanted = process.argv[2] ?? '';
const chosen = plants.filter((plant) => plant.name.includes(wanted));
let found = 0;
for (const plant of chosen) if (await find(plant)) found += 1;
process.stdout.write(`${found} of ${chosen.length} found\n`);
process.exitCode = found === chosen.length ? 0 : 1;
