import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Marking } from '@workbench/domain';

interface PageMarking {
  marking: Marking | undefined;
  set: (marking: Marking | undefined) => void;
}

const PageMarkingContext = createContext<PageMarking>({ marking: undefined, set: () => undefined });

/** Holds the marking of what the page shows, for the banner of the shell. */
export function PageMarkingProvider({ children }: { children: ReactNode }) {
  const [marking, set] = useState<Marking>();
  return <PageMarkingContext.Provider value={{ marking, set }}>{children}</PageMarkingContext.Provider>;
}

/** The marking of what the page shows now. */
export function usePageMarking(): Marking | undefined {
  return useContext(PageMarkingContext).marking;
}

/** Tells the shell how what this page shows is marked; withdrawn when the page is left. */
export function useMarkPage(marking: Marking | undefined): void {
  const { set } = useContext(PageMarkingContext);
  const key = JSON.stringify(marking);
  useEffect(() => {
    set(key === undefined ? undefined : (JSON.parse(key) as Marking));
    return () => set(undefined);
  }, [key, set]);
}
