import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { joinAll, levelAt, type Marking } from '@workbench/domain';
import { useClock } from '../shared/markings/exercise-clock';

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
    (part, marking) =>
      setParts((before) => {
        const { [part]: _, ...others } = before;
        return marking === undefined ? others : { ...others, [part]: marking };
      }),
    [],
  );
  const value = useMemo(() => ({ parts, mark }), [parts, mark]);
  return <PageMarkingContext.Provider value={value}>{children}</PageMarkingContext.Provider>;
}

/** The marking of all that the page shows now; undefined when nothing on it is marked. */
export function usePageMarking(asOf: string): Marking | undefined {
  return joinNow(Object.values(useContext(PageMarkingContext).parts), asOf);
}

/** Tells the shell how what this part of the page shows is marked; withdrawn when the part is gone. */
export function useMarkPage(shown: Marking | undefined | readonly Marking[]): void {
  const { mark } = useContext(PageMarkingContext);
  const asOf = useClock() ?? '';
  const part = useId();
  const key = JSON.stringify(Array.isArray(shown) ? joinNow(shown as readonly Marking[], asOf) : shown);
  useEffect(() => {
    mark(part, key === undefined ? undefined : (JSON.parse(key) as Marking));
    return () => mark(part, undefined);
  }, [key, mark, part]);
}

/** Marking of several things as they count now: a level that has ended lifts none of the others. */
function joinNow(markings: readonly Marking[], asOf: string): Marking | undefined {
  if (markings.length < 2) return markings[0];
  const [first, ...others] = markings.map((marking) => ({ ...marking, level: levelAt(marking, asOf) }));
  return first && joinAll([first, ...others]);
}
