import { Worker } from 'node:worker_threads';
import type { ExercisePack, PackFault } from '@workbench/domain';
import { Problem } from '../../platform/problems';

/** Longest that one pack may take, and how long the thread waits for the next before it gives its memory back, in milliseconds. */
const longest = { pack: 300_000, idle: 60_000 };
/** Most packs that may wait for their turn. */
const mostWaiting = 8;

interface Idle {
  worker: Worker;
  timer: NodeJS.Timeout;
}
let idle: Idle | undefined;

function open(): Worker {
  const worker = new Worker(new URL('lint-worker.mjs', import.meta.url), { execArgv: [] });
  const gone = () => {
    if (idle?.worker === worker) idle = undefined;
  };
  // Whoever waits for an answer hears of it too; without a listener an idle thread that breaks would end the process.
  worker.on('error', gone).on('exit', gone);
  return worker;
}

function take(): Worker {
  if (!idle) return open();
  const { worker, timer } = idle;
  idle = undefined;
  clearTimeout(timer);
  worker.ref();
  return worker;
}

/** Keeps the thread for the next pack; it keeps no process from ending. */
function rest(worker: Worker): void {
  worker.unref();
  const giveUp = () => {
    // At once, so that no pack goes to a thread that is ending.
    idle = undefined;
    void worker.terminate();
  };
  idle = { worker, timer: setTimeout(giveUp, longest.idle).unref() };
}

function inThread(pack: ExercisePack): Promise<PackFault[]> {
  return new Promise((done, failed) => {
    const worker = take();
    const timer = setTimeout(() => void worker.terminate(), longest.pack);
    const onMessage = (faults: PackFault[]) => {
      end();
      rest(worker);
      done(faults);
    };
    const onError = (error: unknown) => {
      end();
      failed(error as Error);
    };
    // Stopped because it took too long.
    const onExit = () => onError(new Problem('busy'));
    const end = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(pack);
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
