import type { Claim } from './claim';
import { findPredicate } from './predicate';

/** Claims that cannot all be true, and why. */
export interface Contradiction {
  predicate: string;
  subjectId: string;
  /** `values`: a predicate that has one true value has several; `denied`: the same thing is claimed and denied. */
  reason: 'values' | 'denied';
  claimIds: string[];
}

function objectKey(claim: Pick<Claim, 'object'>): string {
  return 'entityId' in claim.object ? `e:${claim.object.entityId}` : `v:${claim.object.value.trim().toLocaleLowerCase('en')}`;
}

/** Two values agree when one is the other known more precisely, as `2031-04` and `2031-04-09` do. */
function agree(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** What a claim says, whatever its status; a link without direction says the same from either end. */
function statementKey(claim: Pick<Claim, 'subjectId' | 'predicate' | 'object'>): string {
  const ends = [`e:${claim.subjectId}`, objectKey(claim)];
  if (findPredicate(claim.predicate)?.isDirected === false) ends.sort();
  return JSON.stringify([claim.predicate, ...ends]);
}

type Stated = Pick<Claim, 'id' | 'subjectId' | 'predicate' | 'object' | 'status' | 'retracted'>;

function groupBy<T>(values: readonly T[], key: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return [...groups.values()];
}

/** Contradictions among claims about entities; retracted claims do not count. Groups and ids keep the order of the claims given. */
export function contradictions(claims: readonly Stated[]): Contradiction[] {
  const standing = claims.filter((claim) => !claim.retracted);
  const found: Contradiction[] = [];
  const add = (reason: Contradiction['reason'], members: readonly Stated[]) => {
    const { predicate, subjectId } = members[0]!;
    found.push({ predicate, subjectId, reason, claimIds: members.map((claim) => claim.id) });
  };
  for (const group of groupBy(standing, (claim) => `${claim.subjectId} ${claim.predicate}`)) {
    if (!findPredicate(group[0]!.predicate)?.isFunctional) continue;
    const stated = group.filter((claim) => claim.status !== 'denied');
    if (stated.some((a) => stated.some((b) => !agree(objectKey(a), objectKey(b))))) add('values', stated);
  }
  for (const same of groupBy(standing, statementKey)) {
    if (same.some((claim) => claim.status === 'denied') && same.some((claim) => claim.status !== 'denied')) add('denied', same);
  }
  return found;
}
