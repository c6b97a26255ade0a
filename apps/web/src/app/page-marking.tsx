import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { joinAll, type Marking } from '@workbench/domain';

type Parts = Readonly<Record<string, Marking>>;

interface PageMarking {
  parts: Parts;
  mark: (part: string, marking: Marking | undefined) => void;
}

const PageMarkingContext = createContext<PageMarking>({ parts: {}, mark: () => undefined });

/** Holds the markings of what the parts of the page show, for the banner of the shell. */
export function PageMarkingProvider({ children }: { children: ReactNode }) {
  const [parts, setParts] = useState<Parts>({});
  const mark = useCallback<PageMarking['mark']>(
    (part, marking) => setParts(({ [part]: _, ...others }) => (marking === undefined ? others : { ...others, [part]: marking })),
    [],
  );
  const value = useMemo(() => ({ parts, mark }), [parts, mark]);
  return <PageMarkingContext.Provider value={value}>{children}</PageMarkingContext.Provider>;
}

/** The marking of all that the page shows now; undefined when nothing on it is marked. */
export function usePageMarking(): Marking | undefined {
  return joinOf(Object.values(useContext(PageMarkingContext).parts));
}

/** Tells the shell how what this part of the page shows is marked; withdrawn when the part is gone. */
export function useMarkPage(shown: Marking | undefined | readonly Marking[]): void {
  const { mark } = useContext(PageMarkingContext);
  const part = useId();
  const key = JSON.stringify(Array.isArray(shown) ? joinOf(shown as readonly Marking[]) : shown);
  useEffect(() => {
    mark(part, key === undefined ? undefined : (JSON.parse(key) as Marking));
    return () => mark(part, undefined);
  }, [key, mark, part]);
}

function joinOf([first, ...others]: readonly Marking[]): Marking | undefined {
  return first && joinAll([first, ...others]);
}
