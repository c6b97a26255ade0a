import type { Inject } from '../pack/inject';
import { minutesAt, type PackIndex } from './pack-index';
import { isReadableBy } from './readable';

/** Whether an item comes into a tray in every run, in some runs, or in none. */
export type Reach = 'sure' | 'perhaps' | 'never';

function reachOfInject(index: PackIndex, { offset, when }: Inject, seen: readonly string[] = []): Reach {
  if (offset < 0 || offset > index.length) return 'never';
  if (when.kind === 'at') return 'sure';
  if (when.kind !== 'after') return 'perhaps';
  const awaited = index.injects.get(when.inject);
  if (!awaited || seen.includes(when.inject)) return 'never';
  return reachOfInject(index, awaited, [...seen, when.inject]);
}

const order: readonly Reach[] = ['never', 'perhaps', 'sure'];
const best = (all: readonly Reach[]): Reach => order[Math.max(0, ...all.map((one) => order.indexOf(one)))] ?? 'never';
const worst = (all: readonly Reach[]): Reach => order[Math.min(order.length - 1, ...all.map((one) => order.indexOf(one)))] ?? 'never';

/** Whether somebody of its agency comes to read an item before the end. */
export function reachOfItem(index: PackIndex, key: string): Reach {
  const item = index.items.get(key);
  if (!item || !isReadableBy(index.pack, item.agency, item)) return 'never';
  const carriers = index.carriers.get(key);
  if (carriers) return best(carriers.map((inject) => reachOfInject(index, inject)));
  return minutesAt(index.pack, item.reportedAt) <= index.length ? 'sure' : 'never';
}

/** Whether the best of several sets of items is read whole. */
export function reachOfSets(index: PackIndex, sets: readonly (readonly string[])[]): Reach {
  return best(sets.map((set) => (set.length === 0 ? 'never' : worst(set.map((key) => reachOfItem(index, key))))));
}
