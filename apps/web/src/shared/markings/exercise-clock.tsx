import { createContext, useContext, type ReactNode } from 'react';

const ClockContext = createContext<string | undefined>(undefined);

/** Tells everything below it where the exercise clock stands, so that markings are shown as they count now. */
export function ClockProvider({ asOf, children }: { asOf: string; children: ReactNode }) {
  return <ClockContext.Provider value={asOf}>{children}</ClockContext.Provider>;
}

/** Where the exercise clock stands; undefined outside a cell. */
export function useClock(): string | undefined {
  return useContext(ClockContext);
}
