import type { Marking } from './marking';

/** Whether the day has come on which a marking loses its level; `asOf` is the exercise clock, ISO 8601 in UTC. */
export function isDeclassified({ level, declassifyOn }: Marking, asOf: string): boolean {
  return level > 0 && declassifyOn !== undefined && asOf.slice(0, 10) >= declassifyOn;
}

/** Level that counts at a moment of the exercise clock. The database keeps the same rule in `door.level_at`. */
export function levelAt(marking: Marking, asOf: string): number {
  return isDeclassified(marking, asOf) ? 0 : marking.level;
}
