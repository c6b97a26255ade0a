import type { PirCard } from '@workbench/contract';
import { Priority, type RequirementState } from '@workbench/domain';

const orderOf: Record<RequirementState, number> = { open: 0, draft: 1, answered: 2, closed: 3 };

/** Open questions first, the most urgent on top; the rest as they were written. */
export function inOrder(pirs: readonly PirCard[]): PirCard[] {
  return pirs.toSorted(
    (a, b) => orderOf[a.state] - orderOf[b.state] || Priority.options.indexOf(b.priority) - Priority.options.indexOf(a.priority),
  );
}
