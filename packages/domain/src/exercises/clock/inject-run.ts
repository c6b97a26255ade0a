import type { Inject } from '../pack/inject';
import { moveInject, type InjectEvent, type InjectState } from './inject-states';

/** What happened in one run, in order; moments are milliseconds of the exercise clock. Only ever added to. */
export type Happened =
  | { sort: 'inject'; serial: string; event: InjectEvent; at: number }
  /** An expected action was done. */
  | { sort: 'done'; expected: string; at: number };

/** How far a run is, read from what happened. */
export interface RunState {
  stateOf: (serial: string) => InjectState;
  /** When an inject was released, whether or not it was withdrawn since. */
  releasedAt: ReadonlyMap<string, number>;
  /** When an expected action was first done. */
  doneAt: ReadonlyMap<string, number>;
}

/** Reads what happened; an event that cannot happen to its inject changes nothing. */
export function readRun(happened: readonly Happened[]): RunState {
  const states = new Map<string, InjectState>();
  const releasedAt = new Map<string, number>();
  const doneAt = new Map<string, number>();
  const stateOf = (serial: string) => states.get(serial) ?? 'planned';
  for (const one of happened) {
    if (one.sort === 'done') {
      if (!doneAt.has(one.expected)) doneAt.set(one.expected, one.at);
      continue;
    }
    const next = moveInject(stateOf(one.serial), one.event);
    if (next === null) continue;
    states.set(one.serial, next);
    if (next === 'released') releasedAt.set(one.serial, one.at);
  }
  return { stateOf, releasedAt, doneAt };
}

const minute = 60_000;

/** When an expected action was first asked for: the first release of an inject that expects it. */
function askedAt(msel: readonly Inject[], { releasedAt }: RunState, expected: string): number | undefined {
  const asked = msel.flatMap(({ serial, expects }) => (expects.includes(expected) ? (releasedAt.get(serial) ?? []) : []));
  return asked.length === 0 ? undefined : Math.min(...asked);
}

/**
 * The moment of the exercise clock from which an inject is due, by what happened so far; undefined while that is open: it waits for
 * something that did not happen, for a hand, or for nothing any more since what it reminds of was done.
 */
export function dueAt(msel: readonly Inject[], inject: Inject, run: RunState, startsAt: number): number | undefined {
  const { when, offset } = inject;
  switch (when.kind) {
    case 'at':
      return startsAt + Math.round(offset * minute);
    case 'after': {
      const released = run.releasedAt.get(when.inject);
      return released === undefined ? undefined : released + Math.round(when.minutes * minute);
    }
    case 'unless': {
      const asked = askedAt(msel, run, when.expected);
      return asked === undefined || run.doneAt.has(when.expected) ? undefined : asked + Math.round(when.minutes * minute);
    }
    case 'by_hand':
      return undefined;
  }
}

interface Waiting {
  serial: string;
  at: number;
}

function waiting(msel: readonly Inject[], happened: readonly Happened[], startsAt: number): Waiting[] {
  const run = readRun(happened);
  return msel
    .flatMap((inject): Waiting[] => {
      const state = run.stateOf(inject.serial);
      const at = state === 'planned' || state === 'due' ? dueAt(msel, inject, run, startsAt) : undefined;
      return at === undefined ? [] : [{ serial: inject.serial, at }];
    })
    .toSorted((one, other) => one.at - other.at || (one.serial < other.serial ? -1 : 1));
}

/**
 * Serials of the injects that are due at a moment of the exercise clock and neither released, held nor skipped, in the order in which
 * they fell due. The same whenever it is asked: what was released stays so, whatever happens to what it waited for.
 */
export function dueInjects(msel: readonly Inject[], happened: readonly Happened[], startsAt: number, now: number): string[] {
  return waiting(msel, happened, startsAt)
    .filter(({ at }) => at <= now)
    .map(({ serial }) => serial);
}

/** The moment of the exercise clock to which "next inject" jumps: when the first one falls due that is not due yet. */
export function nextDue(msel: readonly Inject[], happened: readonly Happened[], startsAt: number, now: number): number | undefined {
  return waiting(msel, happened, startsAt).find(({ at }) => at > now)?.at;
}
