import { startWorkbench } from '../workbench-process';

/** Starts one workbench with the demonstration exercise for all journeys and tells them where it is. */
export default async function setup(): Promise<() => Promise<void>> {
  const workbench = await startWorkbench();
  process.env['WORKBENCH_ADDRESS'] = workbench.address;
  return () => workbench.stop();
}
