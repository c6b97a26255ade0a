import type { GraphLine } from '@workbench/contract';
import type { EntityKind } from '@workbench/domain';

/** Of one node, the kinds and the predicates by which its neighbours are wanted. */
export interface Part {
  kinds: Set<string>;
  predicates: Set<string>;
}

/** Parts as they stand in the address (`<id>.kind.person`), by node. */
export function toParts(texts: readonly string[], oneOf: (id: string) => string): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const text of texts) {
    const [id, sort, key] = text.split('.') as [string, 'kind' | 'predicate', string];
    const node = oneOf(id);
    const part = parts.get(node) ?? { kinds: new Set(), predicates: new Set() };
    (sort === 'kind' ? part.kinds : part.predicates).add(key);
    parts.set(node, part);
  }
  return parts;
}

/** Neighbours that some parts may want, each with what it must be to be wanted. */
export function neighboursIn(
  lines: readonly Pick<GraphLine, 'from' | 'to' | 'predicate'>[],
  parts: ReadonlyMap<string, Part>,
): Map<string, (kind: EntityKind) => boolean> {
  const wanted = new Map<string, (kind: EntityKind) => boolean>();
  for (const { from, to, predicate } of lines) {
    for (const [node, neighbour] of [
      [from, to],
      [to, from],
    ] as const) {
      const part = parts.get(node);
      if (!part) continue;
      const before = wanted.get(neighbour);
      wanted.set(neighbour, (kind) => part.predicates.has(predicate) || part.kinds.has(kind) || (before?.(kind) ?? false));
    }
  }
  return wanted;
}
