import type { Kysely } from 'kysely';
import type { DB } from '../../platform/database';
import { deliverDue, findRunningCells } from './deliver-due';

/** Milliseconds of real time between looks at what is due. */
const every = 1000;

/** What delivers by the clock, in this process; several processes share the work. */
export interface ExerciseWorker {
  /** Looks no more; resolves when the last look has ended. */
  stop: () => Promise<void>;
}

/**
 * Looks every second at what is due in all syndicates of runs that go on, and delivers it. A look begins when the one before has ended.
 * A failure is logged once for each thing that could not be delivered, and the look at the others goes on.
 */
export function startExerciseWorker(db: Kysely<DB>, onError: (error: unknown) => void): ExerciseWorker {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const told = new Set<string>();
  const tellOnce = (error: unknown, key: string) => {
    if (told.has(key)) return;
    told.add(key);
    onError(error);
  };
  const lookOnce = async (): Promise<void> => {
    try {
      for (const cellId of await findRunningCells(db)) if (!isStopped) await deliverDue(db, cellId, tellOnce);
      told.delete('look');
    } catch (error) {
      tellOnce(error, 'look');
    }
  };
  let looking = Promise.resolve();
  const lookLater = (): void => {
    timer = setTimeout(() => {
      looking = lookOnce().then(() => (isStopped ? undefined : lookLater()));
    }, every);
  };
  lookLater();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
