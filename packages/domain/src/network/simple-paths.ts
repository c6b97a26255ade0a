/** A line of the network, in whichever direction it may run. */
export interface NetworkLine {
  id: string;
  from: string;
  to: string;
}

/** Nodes on the way from one to another, and the lines that lead from each to the next. */
export interface NetworkPath {
  nodeIds: string[];
  lineIds: string[][];
}

/** Steps of the search after which it gives up and says so: a tangle has more ways than anybody reads. */
const mostSteps = 200_000;

type Neighbours = Map<string, Map<string, string[]>>;

/** Of each node its neighbours, in the order of their ids, with the lines that lead there. */
function neighboursOf(lines: readonly NetworkLine[]): Neighbours {
  const neighbours: Neighbours = new Map();
  const join = (a: string, b: string, line: string) => {
    const known = neighbours.get(a) ?? new Map<string, string[]>();
    neighbours.set(a, known.set(b, [...(known.get(b) ?? []), line]));
  };
  for (const { id, from, to } of lines) {
    join(from, to, id);
    join(to, from, id);
  }
  return new Map([...neighbours].map(([id, near]) => [id, new Map([...near].toSorted(([a], [b]) => (a < b ? -1 : 1)))]));
}

/** Lines from each node to one, as far as `most`. */
function distancesTo(neighbours: Neighbours, node: string, most: number): Map<string, number> {
  const far = new Map([[node, 0]]);
  let frontier = [node];
  for (let step = 1; step <= most && frontier.length > 0; step += 1) {
    const next: string[] = [];
    for (const id of frontier)
      for (const near of neighbours.get(id)?.keys() ?? []) {
        if (far.has(near)) continue;
        far.set(near, step);
        next.push(near);
      }
    frontier = next;
  }
  return far;
}

/**
 * Every way between two nodes on which none comes twice, of at most `maxHops` lines: the shortest first, ways of one length in
 * the order of the ids on them. At most `limit`; `isCut` when there may be more.
 */
export function simplePaths(
  lines: readonly NetworkLine[],
  from: string,
  to: string,
  { maxHops, limit }: { maxHops: number; limit: number },
): { paths: NetworkPath[]; isCut: boolean } {
  if (from === to) return { paths: [{ nodeIds: [from], lineIds: [] }], isCut: false };
  const neighbours = neighboursOf(lines);
  const far = distancesTo(neighbours, to, maxHops);
  const paths: NetworkPath[] = [];
  let steps = 0;
  const way = [from];
  const onWay = new Set(way);
  const isOver = () => paths.length > limit || steps > mostSteps;
  const goOn = (left: number): void => {
    const here = way.at(-1)!;
    if (left === 0) {
      const lineIds = way.slice(1).map((node, place) => neighbours.get(way[place]!)!.get(node)!);
      paths.push({ nodeIds: [...way], lineIds });
      return;
    }
    for (const near of neighbours.get(here)?.keys() ?? []) {
      if (isOver()) return;
      steps += 1;
      const isEnd = near === to;
      if (onWay.has(near) || isEnd !== (left === 1) || (far.get(near) ?? Infinity) > left - 1) continue;
      way.push(near);
      onWay.add(near);
      goOn(left - 1);
      onWay.delete(way.pop()!);
    }
  };
  for (let hops = far.get(from) ?? maxHops + 1; hops <= maxHops && !isOver(); hops += 1) goOn(hops);
  return { paths: paths.slice(0, limit), isCut: isOver() };
}
