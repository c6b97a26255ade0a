import { sql } from 'kysely';
import type { QueryOf, readGraph } from '@workbench/contract';
import type { ClaimStatus } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { holdsWithin } from '../../records/network/claim-days';
import type { Identities } from '../../records/identities';
import { toLines, type UndatedLine } from '../../records/network/lines';

/** Which claims count as links. */
export type LinkFilters = Pick<
  QueryOf<typeof readGraph>,
  'predicate' | 'confirmedOnly' | 'reliability' | 'credibility' | 'since' | 'until'
>;

/** Above so many nodes at once, to read every link is quicker than to ask for those that end at one of them. */
const manyNodes = 1000;

/** Ends that links must have: one among some entities, or one among these and the other among those. */
type Ends = { at: readonly string[] } | { from: readonly string[]; to: readonly string[] };

function endingAt(ends: Ends) {
  if ('at' in ends) return sql<boolean>`(subject_id = any (${ends.at}::uuid[]) or object_id = any (${ends.at}::uuid[]))`;
  const { from, to } = ends;
  return sql<boolean>`((subject_id = any (${from}::uuid[]) and object_id = any (${to}::uuid[]))
    or (object_id = any (${from}::uuid[]) and subject_id = any (${to}::uuid[])))`;
}

function gradedAs({ reliability, credibility }: LinkFilters) {
  return sql<boolean>`exists (select from grading g where g.cell_id = claim.cell_id and g.item_id = claim.item_id and g.superseded_at is null
    and (${reliability.length === 0} or g.reliability = any (${reliability}::text[]))
    and (${credibility.length === 0} or g.credibility = any (${credibility}::text[])))`;
}

/** Visible standing claims that link two entities; those with such ends when some are given. */
export function standingLinks(trx: Trx, me: Me, query: LinkFilters, ends?: Ends) {
  return trx
    .selectFrom('claim')
    .where('cellId', '=', me.cellId)
    .where('objectId', 'is not', null)
    .where('retractedAt', 'is', null)
    .$if(query.predicate.length > 0, (select) => select.where('predicate', 'in', query.predicate))
    .$if(query.confirmedOnly === 'yes', (select) => select.where('status', '=', 'confirmed'))
    .$if(query.reliability.length + query.credibility.length > 0, (select) => select.where(gradedAs(query)))
    .$if(query.since !== undefined || query.until !== undefined, (select) => select.where(holdsWithin(query.since, query.until)))
    .$if(ends !== undefined, (select) => select.where(endingAt(ends!)));
}

/** The same, oldest first. */
function findLinks(trx: Trx, me: Me, query: LinkFilters, ends?: Ends) {
  return standingLinks(trx, me, query, ends)
    .select(['id', 'subjectId', 'objectId', 'predicate', 'status', 'createdAt'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

type Link = Awaited<ReturnType<typeof findLinks>>[number];

/** Links of the graph, read as far as they are asked for. */
export interface Links {
  /** Reads every link that ends at one of the nodes; nothing for nodes whose links are here. */
  load(nodes: readonly string[]): Promise<void>;
  /** Reads every link between one of these and one of those nodes. */
  loadBetween(these: readonly string[], those: readonly string[]): Promise<void>;
  /** The two nodes of each link read so far, which costs less than lines. */
  pairs(): Pick<UndatedLine, 'from' | 'to'>[];
  /** Lines between nodes, of all links read so far. */
  lines(): UndatedLine[];
}

/** Opens the links under some filters. */
export function openLinks(trx: Trx, me: Me, query: LinkFilters, { oneOf, identitiesOf }: Identities): Links {
  const links = new Map<string, Link>();
  const known = new Set<string>();
  let isWhole = false;
  const keep = (found: readonly Link[]) => {
    for (const link of found) links.set(link.id, link);
  };
  const fetchAll = async () => {
    keep(await findLinks(trx, me, query));
    isWhole = true;
  };
  return {
    async load(nodes) {
      const fresh = isWhole ? [] : nodes.filter((node) => !known.has(node));
      if (fresh.length === 0) return;
      if (fresh.length > manyNodes) return fetchAll();
      for (const node of fresh) known.add(node);
      keep(await findLinks(trx, me, query, { at: fresh.flatMap(identitiesOf) }));
    },
    async loadBetween(these, those) {
      if (isWhole || these.length === 0 || those.length === 0) return;
      keep(await findLinks(trx, me, query, { from: these.flatMap(identitiesOf), to: those.flatMap(identitiesOf) }));
    },
    pairs: () => [...links.values()].map((link) => ({ from: oneOf(link.subjectId), to: oneOf(link.objectId!) })),
    lines() {
      const inOrder = [...links.values()].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
      return toLines(
        inOrder
          .map((row) => ({
            id: row.id,
            from: oneOf(row.subjectId),
            to: oneOf(row.objectId!),
            predicate: row.predicate,
            status: row.status as ClaimStatus,
          }))
          .filter((edge) => edge.from !== edge.to),
      );
    },
  };
}
