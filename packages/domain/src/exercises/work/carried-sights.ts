import type { CellWork } from './cell-work';
import { heldBy } from './item-sight';

/**
 * Whether an agency could see an item of the pack, by its key, when the run began because it was opened before, in the run that this one
 * was forked from. What others did there is no deed of these players.
 */
export function wasCarriedTo(work: CellWork): (agency: string, item: string) => boolean {
  const carried = work.items.filter(({ isCarried, key }) => isCarried === true && key !== undefined);
  const held = new Map(carried.map((item) => [item.key!, heldBy(work, item)]));
  return (agency, item) => held.get(item)?.includes(agency) ?? false;
}

/** Whether one of some agencies could see all that shows a fact, by any of its sets, when the run began. */
export function isCarriedWhole(
  sets: readonly (readonly string[])[],
  agencies: readonly string[],
  isCarriedTo: (agency: string, item: string) => boolean,
): boolean {
  return sets.some((set) => set.length > 0 && agencies.some((agency) => set.every((item) => isCarriedTo(agency, item))));
}
