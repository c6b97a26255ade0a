import type { ClaimCard, MentioningItem, Neighbour } from '@workbench/contract';
import { findPredicate } from '@workbench/domain';

/** Who and what visible standing claims link to the subject, most claimed first; what is only denied is left out. */
export function neighboursOf(claims: readonly ClaimCard[], ids: ReadonlySet<string>): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const { predicate, subject, object, retracted, status } of claims) {
    if (!object || retracted || status === 'denied' || (ids.has(subject.id) && ids.has(object.id))) continue;
    const isOut = ids.has(subject.id);
    const other = isOut ? object : subject;
    const way = findPredicate(predicate)?.isDirected === false ? 'both' : isOut ? 'out' : 'in';
    const key = `${other.id} ${predicate} ${way}`;
    found.set(key, { ...other, predicate, way, claimCount: (found.get(key)?.claimCount ?? 0) + 1 });
  }
  return [...found.values()].toSorted(
    (a, b) => b.claimCount - a.claimCount || (`${a.id} ${a.predicate} ${a.way}` < `${b.id} ${b.predicate} ${b.way}` ? -1 : 1),
  );
}

/** Items on which standing claims rest, newest report first. */
export function itemsOf(claims: readonly ClaimCard[]): MentioningItem[] {
  const found = new Map<string, MentioningItem>();
  for (const { source, retracted } of claims) {
    if (!source || retracted) continue;
    const { itemId: id, title, agency, reportedAt } = source;
    found.set(id, { id, title, agency, reportedAt, claimCount: (found.get(id)?.claimCount ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) =>
    a.reportedAt === b.reportedAt ? (a.id < b.id ? -1 : 1) : a.reportedAt < b.reportedAt ? 1 : -1,
  );
}
