import { useMemo, useState } from 'react';
import type { GraphLine, GraphNode } from '@workbench/contract';
import type { Chosen } from './Chart';

/** What is chosen on the chart: any number of nodes, the last of which is looked at, or a line. */
export interface ChosenThings {
  selection: string[];
  node: GraphNode | undefined;
  line: GraphLine | undefined;
  chosen: Chosen;
  choose: (next: Chosen, isMore: boolean) => void;
  select: (ids: string[]) => void;
}

/** Keeps what is chosen; the page may hold the chosen entities, by any of their identities, and then does so in this one's place. */
export function useChosen(
  nodes: readonly GraphNode[],
  lines: readonly GraphLine[],
  given: readonly string[] | undefined,
  onSelect: ((ids: string[]) => void) | undefined,
): ChosenThings {
  const [own, setOwn] = useState<readonly string[]>([]);
  const [lineId, setLineId] = useState<string>();
  const ids = given ?? own;
  const selection = useMemo(
    () => [...new Set<string>(ids.flatMap((id) => nodes.find((node) => node.identityIds.includes(id) || node.id === id)?.id ?? []))],
    [ids, nodes],
  );
  const select = (next: string[]) => {
    setLineId(undefined);
    setOwn(next);
    onSelect?.(next);
  };
  const line = lines.find((one) => one.id === lineId);
  const node = line ? undefined : nodes.find((one) => one.id === selection.at(-1));
  return {
    selection,
    node,
    line,
    chosen: line ? { line: line.id } : node && { node: node.id },
    select,
    choose(next, isMore) {
      if (next === undefined) return select([]);
      if ('line' in next) return setLineId(next.line);
      if (!isMore) return select([next.node]);
      select(selection.includes(next.node) ? selection.filter((id) => id !== next.node) : [...selection, next.node]);
    },
  };
}
