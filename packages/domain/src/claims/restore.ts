import type { PersonId } from '../ids';

/** Hours in which taking a claim back can be undone: as long as a sign-in lasts. */
export const restoreHours = 12;

/** Whether somebody may undo that a claim was taken back: the one who took it back, and soon. `now` and `at` are ISO times. */
export function mayRestore(retracted: { at: string; by: PersonId }, actor: { personId: PersonId }, now: string): boolean {
  return retracted.by === actor.personId && Date.parse(now) - Date.parse(retracted.at) <= restoreHours * 3_600_000;
}
