import { ChartDrawing, type CitationCard, type Exhibit } from '@workbench/contract';
import { AgencyCode, type ClaimStatus } from '@workbench/domain';
import { sql } from 'kysely';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { findNames } from './entity-names';
import { findIdentities, type Identities } from './identities';
import { toLines } from './network/lines';

/** A chart as a block cites it: what a citation says of it, without the citation's own id. */
type CitedChart = Pick<CitationCard, 'title' | 'agency' | 'marking' | 'handling'> & { exhibit: Exhibit };

interface Stored {
  citationId: string;
  labelId: number;
  drawing: unknown;
}

/** Claims that an exhibit shows, with the conditions of the items that they rest on. */
function findClaims(trx: Trx, me: Me, citationId: string) {
  return trx
    .selectFrom('exhibitClaim')
    .innerJoin('claim', (on) => on.onRef('claim.cellId', '=', 'exhibitClaim.cellId').onRef('claim.id', '=', 'exhibitClaim.claimId'))
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'claim.cellId').onRef('item.id', '=', 'claim.itemId'))
    .select(['claim.id', 'subjectId', 'objectId', 'predicate', 'status', 'retractedAt', 'item.handling'])
    .where('exhibitClaim.cellId', '=', me.cellId)
    .where('citationId', '=', citationId)
    .orderBy('claim.createdAt')
    .orderBy('claim.id')
    .execute();
}

/** The drawing by the identities that stand for all: each where it was first placed, boxes around those that are there. */
function toPlaces({ places, groups }: ChartDrawing, { oneOf }: Identities, there: ReadonlySet<string>) {
  const at = new Map(places.toReversed().map(({ id, x, y }) => [oneOf(id), { x, y }]));
  const boxes = groups.map((group) => ({ ...group, nodeIds: [...new Set(group.nodeIds.map(oneOf))].filter((id) => there.has(id)) }));
  return { at, groups: boxes.filter((group) => group.nodeIds.length > 0) };
}

/** What an exhibit shows to whoever sees its marking, and no more to whoever sees more: it is printed under that marking. */
async function toPicture(trx: Trx, me: Me, { citationId, labelId, drawing: stored }: Stored) {
  const claims = await findClaims(trx, me, citationId);
  const identities = await findIdentities(trx, me, labelId);
  const { oneOf, identitiesOf, nodeOf } = identities;
  const drawn = claims.flatMap(({ id, subjectId, objectId, predicate, status, retractedAt }) => {
    const [from, to] = [oneOf(subjectId), oneOf(objectId ?? subjectId)];
    return retractedAt !== null || from === to ? [] : [{ id, from, to, predicate, status: status as ClaimStatus }];
  });
  const lines = toLines(drawn).map(({ claimIds: _claimIds, ...line }) => line);
  const drawing = ChartDrawing.parse(stored);
  const ids = [...new Set([...lines.flatMap((line) => [line.from, line.to]), ...drawing.places.map((place) => oneOf(place.id))])];
  const names = await findNames(trx, me, ids.flatMap(identitiesOf), labelId);
  const known = ids.flatMap((id) => nodeOf(id, names) ?? []);
  const { at, groups } = toPlaces(drawing, identities, new Set(known.map((node) => node.id)));
  const nodes = known.map((node) => {
    const { x, y } = at.get(node.id) ?? { x: null, y: null };
    return { ...node, isMerged: identitiesOf(node.id).length > 1, x, y };
  });
  const handling = [...new Set(claims.flatMap((claim) => claim.handling ?? []))].toSorted();
  const takenBack = claims.filter((claim) => claim.retractedAt !== null).length;
  return { handling, picture: { nodes, lines, groups, notes: drawing.notes, takenBack } };
}

/** Charts that citations of visible blocks name, by citation. */
export async function findCitedCharts(trx: Trx, me: Me, citationIds: readonly string[]): Promise<Map<string, CitedChart>> {
  if (citationIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('exhibit')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'exhibit.cellId').onRef('label.id', '=', 'exhibit.labelId'))
    .innerJoin('citation', (on) => on.onRef('citation.cellId', '=', 'exhibit.cellId').onRef('citation.id', '=', 'exhibit.citationId'))
    .leftJoin('chart', (on) => on.onRef('chart.cellId', '=', 'exhibit.cellId').onRef('chart.id', '=', 'citation.chartId'))
    .select(['citationId', 'exhibit.labelId', 'exhibit.name', 'exhibit.agencyCode', 'drawing', 'chartNumber', 'chart.id as chartId'])
    .select(labelColumns)
    .where('exhibit.cellId', '=', me.cellId)
    // Said of both, since neither table tells the planner of the other: it would ask who may see every citation of the cell.
    .where(sql<boolean>`citation_id = any (${citationIds}::uuid[]) and citation.id = any (${citationIds}::uuid[])`)
    .execute();
  const charts = new Map<string, CitedChart>();
  for (const row of rows) {
    const { handling, picture } = await toPicture(trx, me, row);
    charts.set(row.citationId, {
      title: row.name,
      agency: AgencyCode.parse(row.agencyCode),
      marking: toMarking(row),
      handling: handling.length === 0 ? null : handling.join(' · '),
      exhibit: { chartId: row.chartId, number: row.chartNumber!, ...picture },
    });
  }
  return charts;
}
