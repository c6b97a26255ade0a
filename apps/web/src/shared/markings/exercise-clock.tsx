import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { ExerciseClock } from '@workbench/domain';

interface Clock {
  asOf: string;
  stretches: ExerciseClock;
}

const ClockContext = createContext<Clock | undefined>(undefined);
const none: ExerciseClock = [];

/**
 * Tells everything below it where the exercise clock stands, so that markings are shown as they count now, and in a cell that is played
 * in a run the stretches of its clock.
 */
export function ClockProvider({ asOf, stretches = none, children }: { asOf: string; stretches?: ExerciseClock; children: ReactNode }) {
  const clock = useMemo(() => ({ asOf, stretches }), [asOf, stretches]);
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>;
}

/** Where the exercise clock stands; undefined outside a cell. */
export function useClock(): string | undefined {
  return useContext(ClockContext)?.asOf;
}

/** The stretches of the exercise clock; none outside a cell, and in one that is not played in a run. */
export function useStretches(): ExerciseClock {
  return useContext(ClockContext)?.stretches ?? none;
}
