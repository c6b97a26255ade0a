import type { Role } from './role';

/** Whether somebody may take back what a person wrote: its author may, and whoever leads the cell or the exercise. */
export function isAuthorOrLead(actor: { personId: string; role: Role }, author: string): boolean {
  return author === actor.personId || actor.role === 'cell_lead' || actor.role === 'instructor';
}
