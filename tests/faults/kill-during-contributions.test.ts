import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provisionCell } from '@workbench/api';
import { smallCell } from '@workbench/api/testing';
import type { Contribution } from '@workbench/contract';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { openDeskAt, type Desk } from './desk-over-http';

const contributions = 200;
const password = 'exercise-2031';

let workbench: RunningWorkbench;
let desk: Desk;

beforeAll(async () => {
  workbench = await startWorkbench({ demonstration: false });
  const { cellId } = await provisionCell(workbench.ownerUrl, smallCell, password);
  desk = await openDeskAt(workbench.address, cellId, 'customsAnalyst@small.example', password);
}, 180_000);
afterAll(() => workbench?.stop());

function titled(title: string): Contribution {
  return {
    kind: 'report',
    title,
    text: `Text of ${title}. ${'A lorry waited at the northern post. '.repeat(20)}`,
    language: 'en',
    reportedAt: '2031-04-09T06:00:00.000Z',
    marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
  };
}

it('what was acknowledged before the power went is there afterwards, and what is sent again is not there twice', async () => {
  const waiting = Array.from({ length: contributions }, (_, at) => ({ title: `Item ${at}`, key: randomUUID() }));
  const acknowledged = new Map<string, string>();
  let kill: Promise<void> | undefined;
  const send = async ({ title, key }: { title: string; key: string }) => {
    const id = await desk.contribute(key, titled(title)).catch(() => undefined);
    if (id !== undefined) acknowledged.set(title, id);
    if (acknowledged.size >= contributions / 4) kill ??= workbench.kill();
  };
  await Promise.all(waiting.map(send));
  await kill;
  const before = [...acknowledged.keys()];
  expect(before.length).toBeGreaterThanOrEqual(contributions / 4);
  expect(before.length, 'the process was killed too late to prove anything').toBeLessThan(contributions);

  await workbench.restart();
  const afterRestart = await desk.titles();
  expect(before.filter((title) => !afterRestart.includes(title))).toEqual([]);

  for (const one of waiting) {
    const id = await desk.contribute(one.key, titled(one.title));
    expect(acknowledged.get(one.title) ?? id).toBe(id);
  }
  expect((await desk.titles()).toSorted()).toEqual(waiting.map((one) => one.title).toSorted());
});
