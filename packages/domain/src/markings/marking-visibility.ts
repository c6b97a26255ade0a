import type { AgencyCode, CompartmentCode } from '../ids';
import type { Role } from '../members/role';
import { levelAt } from './declassification';
import type { Marking } from './marking';

/** A member as access sees them. */
export interface Reader {
  role: Role;
  agency: AgencyCode;
  /** Highest level the person may read. */
  clearance: number;
  compartments: readonly CompartmentCode[];
  /** Exercise clock of the cell, ISO 8601 in UTC: from their day on, time-limited markings lose their level. */
  asOf: string;
}

/**
 * Whether a member may see what carries this marking. The database keeps the same rule in `door.sees`.
 * A liaison sees what the own agency alone originated; an instructor sees the whole exercise; an administrator sees no item.
 */
export function maySee(reader: Reader, marking: Marking): boolean {
  if (reader.role === 'administrator') return false;
  if (reader.role === 'instructor') return true;
  if (reader.role === 'liaison' && marking.originators.length === 1 && marking.originators[0] === reader.agency) return true;
  return (
    reader.clearance >= levelAt(marking, reader.asOf) &&
    (marking.releasableTo === 'all' || marking.releasableTo.includes(reader.agency)) &&
    marking.compartments.every((compartment) => reader.compartments.includes(compartment))
  );
}
