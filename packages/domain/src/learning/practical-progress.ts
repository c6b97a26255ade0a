import type { PracticalWork } from '../programme/course';
import type { PracticalDeed } from '../programme/practical-deed';
import type { Evidence } from './evidence';

/** How far practical work is. `elsewhere`: it belongs to another exercise. `untold`: the reader is told too little of such deeds to say. */
export const progressStates = ['done', 'begun', 'not_yet', 'elsewhere', 'untold'] as const;
export type ProgressState = (typeof progressStates)[number];

/** How far practical work is, and what that rests on, the earliest first. */
export interface PracticalProgress {
  state: ProgressState;
  /** How often the deed stands, up to what is needed. */
  counted: number;
  needed: number;
  /** When it was done for the last time that was needed; null before. */
  doneAt: string | null;
  evidence: Evidence[];
}

/** What progress is read from. */
export interface RecordOfDeeds {
  /** Key of the exercise that the cell plays. */
  exercise: string;
  deeds: readonly Evidence[];
  /** Deeds that the reader is not told of, or only in part. */
  untold: readonly PracticalDeed[];
}

function stateOf(found: number, needed: number, isUntold: boolean): ProgressState {
  if (found >= needed) return 'done';
  if (isUntold) return 'untold';
  return found > 0 ? 'begun' : 'not_yet';
}

/** How far a trainee is with practical work, from what they did and nothing else. */
export function progressOf(
  work: Pick<PracticalWork, 'deed' | 'count' | 'dataset'>,
  { exercise, deeds, untold }: RecordOfDeeds,
): PracticalProgress {
  const needed = work.count;
  if (work.dataset !== null && work.dataset !== exercise) return { state: 'elsewhere', counted: 0, needed, doneAt: null, evidence: [] };
  const evidence = deeds
    .filter(({ deed }) => deed === work.deed)
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(0, needed);
  const state = stateOf(evidence.length, needed, untold.includes(work.deed));
  return { state, counted: evidence.length, needed, doneAt: state === 'done' ? evidence.at(-1)!.at : null, evidence };
}
