import type { ClaimStatus } from '../../claims/claim';
import type { EntityKind } from '../../entities/entity-kind';
import type { Marking } from '../../markings/marking';
import { identityClusters } from '../../resolutions/resolution';
import type { Moment, Seat } from '../work/cell-work';
import { anySees, type CellHistory, type PastClaim } from './history';

/** Somebody or something on the graph; identities that stood as one are one. */
export interface ReplayNode {
  id: string;
  kind: EntityKind;
  /** Empty where no name could be seen. */
  name: string;
}

/** A claim that links two. */
export interface ReplayLine {
  claimId: string;
  from: string;
  to: string;
  predicate: string;
  status: ClaimStatus;
}

const isName = ({ predicate, status }: PastClaim) => (predicate === 'name' || predicate === 'alias') && status !== 'denied';

/** The name that most claims state, rather a name than an alias, the earliest among equals; as entities are named everywhere. */
function nameOf(claims: readonly PastClaim[]): string {
  const values = new Map<string, { rank: number; count: number; first: Moment; value: string }>();
  for (const { predicate, object, at } of claims.filter(isName)) {
    if (!('value' in object)) continue;
    const before = values.get(object.value);
    const rank = predicate === 'name' ? 0 : 1;
    values.set(object.value, {
      value: object.value,
      rank: Math.min(rank, before?.rank ?? rank),
      count: (before?.count ?? 0) + 1,
      first: Math.min(at, before?.first ?? at),
    });
  }
  const best = [...values.values()].toSorted(
    (a, b) => a.rank - b.rank || b.count - a.count || a.first - b.first || (a.value < b.value ? -1 : 1),
  )[0];
  return best?.value ?? '';
}

/** The graph of claims that stood at a moment and that one of some people could see. */
export function replayGraph(
  { claims, entities, resolutions }: CellHistory,
  seats: readonly Seat[],
  at: Moment,
  markingOf: (itemId: string) => Marking | undefined,
): { nodes: ReplayNode[]; lines: ReplayLine[] } {
  const stands = (from: Moment, to: Moment | undefined) => from <= at && (to === undefined || to > at);
  const seen = claims.filter((claim) => {
    const marking = claim.marksAs === undefined ? claim.marking : (markingOf(claim.marksAs) ?? claim.marking);
    return claim.at <= at && anySees(seats, marking, at);
  });
  const standing = seen.filter((claim) => stands(claim.at, claim.retractedAt));
  const clusters = identityClusters(
    resolutions
      .filter(({ marking, at: from, withdrawnAt }) => stands(from, withdrawnAt) && anySees(seats, marking, at))
      .map((one) => ({ ...one, isWithdrawn: false })),
  );
  const oneOf = (id: string) => clusters.get(id) ?? id;
  const lines = standing.flatMap(({ id, predicate, subjectId, object, status }): ReplayLine[] => {
    if (!('entityId' in object) || oneOf(subjectId) === oneOf(object.entityId)) return [];
    return [{ claimId: id, from: oneOf(subjectId), to: oneOf(object.entityId), predicate, status }];
  });
  // An entity exists for whoever sees a claim about it, one that was taken back too.
  const known = new Set(seen.flatMap(({ subjectId, object }) => ['entityId' in object ? object.entityId : subjectId, subjectId]));
  const members = entities.filter(({ id }) => known.has(id));
  const nodes = [...new Set(members.map(({ id }) => oneOf(id)))].map((id): ReplayNode => {
    const own = members.filter((member) => oneOf(member.id) === id);
    const names = own.map((member) => nameOf(standing.filter(({ subjectId }) => subjectId === member.id)));
    const kind = (own.find((member) => member.id === id) ?? own[0]!).kind;
    return { id, kind, name: names.find((name) => name !== '') ?? '' };
  });
  return { nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)), lines };
}
