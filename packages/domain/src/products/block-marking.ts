import { joinAll } from '../markings/marking-lattice';
import type { Marking } from '../markings/marking';

/** Portion marking of a block: the author's own least marking together with all that it cites. */
export function blockMarking(floor: Marking, cited: readonly Marking[]): Marking {
  return joinAll([floor, ...cited]);
}

/** Marking of the whole: its title together with all its blocks. */
export function productMarking(title: Marking, blocks: readonly Marking[]): Marking {
  return joinAll([title, ...blocks]);
}
