import { rootWords } from '../similarity/root-words';

/** Where a piece of evidence comes from, as far as whoever sees it is told. */
export interface Rooted {
  /** Of the evidence. */
  id: string;
  itemId: string | null;
  sourceDescriptor: string | null;
  reference: string | null;
}

/** Everything by which two pieces of evidence are of one root. */
function tokensOf({ itemId, sourceDescriptor, reference }: Rooted): string[] {
  const [source, named] = [rootWords(sourceDescriptor), rootWords(reference)];
  return [
    ...(itemId === null ? [] : [`item ${itemId}`]),
    ...(source === '' ? [] : [`source ${source}`]),
    ...(named === '' ? [] : [`reference ${named}`]),
  ];
}

/**
 * Evidence by its root, as the id of the first piece of each root in the order given: of one root are pieces that rest on one item, or
 * whose items bear the same source descriptor or the same reference, directly or through a third. Made only from what every reader
 * of the items is told; the identity of a source has no say, so that all readers see the same grouping. Evidence without an item has no root.
 */
export function rootsOf(evidence: readonly Rooted[]): Map<string, string> {
  const roots = new Map<string, string>();
  const byToken = new Map<string, string>();
  for (const one of evidence) {
    const tokens = tokensOf(one);
    if (tokens.length === 0) continue;
    const known = [...new Set(tokens.flatMap((token) => byToken.get(token) ?? []))];
    // Roots that this piece joins become one: that of the earliest.
    const root = [...new Set(roots.values())].find((id) => known.includes(id)) ?? one.id;
    roots.set(one.id, root);
    for (const [id, of] of roots) if (known.includes(of)) roots.set(id, root);
    for (const [token, of] of byToken) if (known.includes(of)) byToken.set(token, root);
    for (const token of tokens) byToken.set(token, root);
  }
  return roots;
}
