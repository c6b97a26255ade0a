import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AnswerOf, readPaths } from '@workbench/contract';
import { waysQuery } from './graph.api';
import type { GraphSearch } from './graph-search';

/** How two chosen entities are linked, and which of the ways is shown. */
export interface WaysShown {
  ways: UseQueryResult<AnswerOf<typeof readPaths>>;
  isAsked: boolean;
  maxHops: number;
  setHops: (hops: number) => void;
  shown: number | undefined;
  show: (place: number | undefined) => void;
  /** Nodes and lines of what is shown; undefined when nothing is. */
  way: ReadonlySet<string> | undefined;
}

/** Asks how exactly two chosen entities are linked. */
export function useWays(cellId: string, search: GraphSearch, selection: readonly string[]): WaysShown {
  const [maxHops, setHops] = useState(3);
  const [shown, show] = useState<{ between: string; place: number }>();
  const [from = '', to = ''] = selection;
  const isAsked = selection.length === 2;
  const between = `${from} ${to} ${maxHops}`;
  const ways = useQuery({ ...waysQuery(cellId, search, { from, to, maxHops }), enabled: isAsked });
  const place = shown?.between === between ? shown.place : undefined;
  const found = isAsked ? ways.data : undefined;
  const way = useMemo(() => {
    const paths = found?.paths.filter((_, one) => place === undefined || one === place) ?? [];
    return paths.length > 0 ? new Set(paths.flatMap((path) => [...path.nodeIds, ...path.lineIds.flat()])) : undefined;
  }, [found, place]);
  return {
    ways,
    isAsked,
    maxHops,
    setHops,
    shown: place,
    show: (next) => show(next === undefined ? undefined : { between, place: next }),
    way,
  };
}
