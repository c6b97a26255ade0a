import { Worker } from 'node:worker_threads';
import type { ExercisePack, PackFault } from '@workbench/domain';
import { Problem } from '../../platform/problems';

/** Longest that one pack may take, and most that may wait for their turn. */
const mostMilliseconds = 300_000;
const mostWaiting = 8;

/** Reads the towns of the world and ends with its answer, so that their memory is given back: packs are checked now and then. */
function inThread(pack: ExercisePack): Promise<PackFault[]> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('lint-worker.mjs', import.meta.url), { workerData: pack, execArgv: [] });
    const timer = setTimeout(() => void worker.terminate(), mostMilliseconds);
    worker.on('message', done);
    worker.on('error', failed);
    // It told its answer before that, or took too long.
    worker.on('exit', () => {
      clearTimeout(timer);
      failed(new Problem('busy'));
    });
  });
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * What an author should mend in a pack, what belongs to the real world included. In a thread of its own, one pack after another, so that
 * the server answers meanwhile; 503 when it takes too long or too many wait.
 */
export function lintOf(pack: ExercisePack): Promise<PackFault[]> {
  if (waiting >= mostWaiting) return Promise.reject(new Problem('busy'));
  waiting += 1;
  const linted = last.then(() => inThread(pack)).finally(() => (waiting -= 1));
  last = linted.catch(() => undefined);
  return linted;
}
