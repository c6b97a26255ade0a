import type { AgencyCode } from '../ids';
import { dominates, join } from '../markings/marking-lattice';
import type { Marking } from '../markings/marking';
import { isReleasableTo } from '../markings/releasable';

/** Marking of a tear line: what its author chose, and never less than the title. It rests on nothing, so its originators are those of the title. */
export function tearLineMarking(title: Marking, choice: Pick<Marking, 'level' | 'releasableTo' | 'compartments'>): Marking {
  return join(title, { ...choice, originators: title.originators, originatorControl: [] });
}

/** Whether a tear line reaches everybody whom its block reaches: only then can it stand in the block's place. */
export function mayStandFor(tearLine: Marking, block: Marking): boolean {
  return dominates(block, tearLine);
}

/** A block as a receiving agency is considered for it: its own marking and those of all it cites, and of its tear line when it has one. */
export interface Portion {
  markings: readonly Marking[];
  tearLine: Marking | null;
}

/** What of a block may go to an agency: itself, else its tear line, else nothing. Originator control is asked about apart. */
export function portionFor(agency: AgencyCode, { markings, tearLine }: Portion): 'block' | 'tear_line' | 'nothing' {
  if (markings.every((marking) => isReleasableTo(marking, agency))) return 'block';
  return tearLine && isReleasableTo(tearLine, agency) ? 'tear_line' : 'nothing';
}
