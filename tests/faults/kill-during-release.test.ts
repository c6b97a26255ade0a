import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { provisionCell } from '@workbench/api';
import { eveningPack, smallCell, zippedPack } from '@workbench/api/testing';
import { changeClocks, importDataset, planRun, startRun } from '@workbench/contract';
import type { ExercisePack } from '@workbench/domain';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { openDeskAt } from './desk-over-http';

/** How often the process is killed while it releases; `KILLS=10` for a longer proof. */
const kills = Number(process.env['KILLS'] ?? 3);
const injects = 12 * (kills + 1);
const password = 'exercise-2031';
/** Milliseconds; generous, since a weak and busy machine must not turn a right run red. */
const patience = 120_000 + kills * 30_000;

/** The evening with an inject each minute, each with an item of its own, and as many items by time. */
const long: ExercisePack = {
  ...eveningPack,
  manifest: { ...eveningPack.manifest, endsAt: '2031-05-02T08:00:00Z' },
  injects: Array.from({ length: injects }, (_, at) => ({
    ...eveningPack.injects[0]!,
    serial: `1.${String(at + 1).padStart(3, '0')}`,
    offset: at + 1,
    items: [`cus-brought-${at}`],
  })),
  itemFiles: [
    { path: 'items/pol.json', items: [{ ...eveningPack.itemFiles[0]!.items[0]!, reportedAt: '2031-05-02T07:59:00Z' }] },
    {
      path: 'items/cus.json',
      items: Array.from({ length: injects }, (_, at) => at).flatMap((at) =>
        ['brought', 'timed'].map((sort) => ({
          ...eveningPack.itemFiles[1]!.items[0]!,
          key: `cus-${sort}-${at}`,
          title: `Item ${sort} ${at}`,
          reportedAt: new Date(Date.UTC(2031, 4, 1, 8, at)).toISOString(),
        })),
      ),
    },
  ],
};

let workbench: RunningWorkbench;
let owner: pg.Client;
let cellId: string;

beforeAll(async () => {
  workbench = await startWorkbench({ demonstration: false });
  ({ cellId } = await provisionCell(workbench.ownerUrl, smallCell, password));
  owner = new pg.Client({ connectionString: workbench.ownerUrl });
  await owner.connect();
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await workbench?.stop();
});

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from (${sql}) counted`);
  return rows[0]!.count;
}

const released = () => count(`select from inject_step where step = 'release'`);
const delivered = () => count('select from delivered_item');

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it(
  'whenever the process is killed while it releases, each inject and each item reaches each syndicate once',
  async () => {
    const desk = await openDeskAt(workbench.address, cellId, 'instructor@small.example', password);
    const { dataset } = await desk.ask(importDataset, { body: { content: await zippedPack(long), acceptFaults: true } });
    const syndicates = ['Red', 'Blue'].map((name) => ({ name, seats: [] }));
    const { runId } = await desk.ask(planRun, { body: { datasetId: dataset!.id, name: 'Long evening', syndicates, staff: [] } });
    const { cards } = await desk.ask(startRun, { params: { runId }, body: { rate: 60 }, version: 1 });
    const jump = { kind: 'jump' as const, to: '2031-05-01T20:00:00Z' };
    await desk.ask(changeClocks, { params: { runId }, body: { cellIds: cards.map((card) => card.cellId), change: jump } });

    const all = cards.length * injects;
    for (let kill = 1; kill <= kills; kill += 1) {
      const enough = Math.floor((all * kill) / (kills + 1));
      await until(async () => (await released()) >= enough);
      await workbench.kill();
      expect(await released(), 'it was killed too late to prove anything').toBeLessThan(all);
      await workbench.restart();
    }
    await until(async () => (await released()) === all && (await delivered()) === 2 * all);

    expect(await count(`select from inject_step where step = 'release' group by cell_id, inject_key having count(*) > 1`)).toBe(0);
    expect(await count('select from exercise_message')).toBe(all);
    expect(await count('select from exercise_message group by cell_id, inject_key having count(*) > 1')).toBe(0);
    expect(await count('select from item')).toBe(2 * all);
    expect(await count('select from item group by cell_id, title having count(*) > 1')).toBe(0);
  },
  patience,
);
