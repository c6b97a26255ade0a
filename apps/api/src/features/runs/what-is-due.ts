import { dueAt, dueInjects, readRun, type Happened, type PackItem } from '@workbench/domain';
import type { ExerciseScript } from '../../records/exercise-script';

/** Something that is to reach players: an item by its time, or an inject. `since` is the moment of the exercise clock it is due from. */
export type Due = { kind: 'item'; item: PackItem; since: number } | { kind: 'inject'; key: string; since: number };

/**
 * What is due in a syndicate at a moment of its clock and has not been delivered, in the order in which it fell due; items come before
 * injects of the same moment, which may speak of them.
 */
export function whatIsDue(script: ExerciseScript, happened: readonly Happened[], delivered: ReadonlySet<string>, now: number): Due[] {
  const { injects, manifest } = script.pack;
  const startsAt = Date.parse(manifest.startsAt);
  const run = readRun(happened);
  const items = script.byTime
    .filter(({ key, reportedAt }) => Date.parse(reportedAt) <= now && !delivered.has(key))
    .map((item): Due => ({ kind: 'item', item, since: Date.parse(item.reportedAt) }));
  const due = dueInjects(injects, happened, startsAt, now).map((key): Due => {
    const inject = injects.find(({ serial }) => serial === key)!;
    return { kind: 'inject', key, since: dueAt(injects, inject, run, startsAt) ?? now };
  });
  return [...items, ...due].toSorted((one, other) => one.since - other.since);
}

/** How far the oldest of what is due lies back, in whole seconds of the exercise clock; before the start counts from the start. */
export function lagOf(due: readonly Due[], startsAt: number, now: number): number {
  const [first] = due;
  return first ? Math.max(0, Math.floor((now - Math.max(first.since, startsAt)) / 1000)) : 0;
}
