import { dominates } from '../markings/marking-lattice';
import type { Marking } from '../markings/marking';
import { accept, refuse, type Outcome } from '../outcome';

/**
 * Marking of a claim: that of what it rests on, or the stricter one that its author asks for.
 * A claim is never more open than its ground, since its words are those of the ground.
 */
export function claimMarking(ground: Marking, wished?: Marking): Outcome<Marking, 'marking_too_open'> {
  if (wished === undefined) return accept(ground);
  return dominates(wished, ground) ? accept(wished) : refuse('marking_too_open');
}
