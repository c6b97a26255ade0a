import { provisionCell } from '@workbench/api';
import { smallCell } from '@workbench/api/testing';
import { startWorkbench } from '../workbench-process';

/** Starts one workbench with the small cell for all journeys and tells them where it is. */
export default async function setup(): Promise<() => Promise<void>> {
  const workbench = await startWorkbench({ demonstration: false });
  const { cellId } = await provisionCell(workbench.ownerUrl, smallCell, 'exercise-2031');
  process.env['WORKBENCH_ADDRESS'] = workbench.address;
  process.env['WORKBENCH_CELL'] = cellId;
  return () => workbench.stop();
}
