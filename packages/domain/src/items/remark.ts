import type { AgencyCode } from '../ids';
import { canonical, dominates } from '../markings/marking-lattice';
import type { Marking } from '../markings/marking';
import { mayDo, type Role } from '../members/role';
import { accept, refuse, type Outcome } from '../outcome';

/** Whether somebody may mark an agency's item anew: its liaison, or the instructor. */
export function mayRemark(actor: { role: Role; agency: AgencyCode }, originator: AgencyCode): boolean {
  return mayDo(actor.role, 'remark_item') && (actor.role === 'instructor' || actor.agency === originator);
}

/**
 * The marking of an item from now on. It may only be opened: a lower level, an earlier day of declassification, further agencies, fewer compartments, no
 * originator control. What was made from the item and handed out cannot be called back by a stricter marking.
 */
export function remark(before: Marking, wished: Marking): Outcome<Marking, 'marking_stricter'> {
  const next = canonical({ ...wished, originators: before.originators });
  return dominates(before, next) ? accept(next) : refuse('marking_stricter');
}
