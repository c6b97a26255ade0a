import type { AgencyCode } from '../ids';
import type { Marking } from './marking';

/** Whether a marking lets an agency have the thing at all; originator control is asked about apart. */
export function isReleasableTo(marking: Marking, agency: AgencyCode): boolean {
  return marking.releasableTo === 'all' || marking.releasableTo.includes(agency);
}
