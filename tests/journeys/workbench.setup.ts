import type { FullConfig } from '@playwright/test';
import { provisionCell } from '@workbench/api';
import { smallCell } from '@workbench/api/testing';
import { startWorkbench } from '../workbench-process';

/** Starts a workbench with the small cell, and tells the journeys that run at a place side by side with others where theirs is. */
async function start(place: number): Promise<() => Promise<void>> {
  const workbench = await startWorkbench({ demonstration: false });
  const { cellId } = await provisionCell(workbench.ownerUrl, smallCell, 'exercise-2031');
  process.env[`WORKBENCH_ADDRESS_${place}`] = workbench.address;
  process.env[`WORKBENCH_CELL_${place}`] = cellId;
  return () => workbench.stop();
}

/** One workbench for each place at which journeys run, on a database of its own: those at one place share it, one after the other. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  for (let place = 0; place < workers; place += 1) stops.push(await start(place));
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
