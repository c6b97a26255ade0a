import { sql } from 'kysely';
import { ChartDrawing, type ChartDetail, type ChartRow } from '@workbench/contract';
import { AgencyCode, mayDo, type ClaimStatus } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import { Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { dated } from '../../records/network/claim-days';
import { findIdentities } from '../../records/identities';
import { degreesOf, toLines } from '../../records/network/lines';

/** Charts by their newest version, the last saved first: all, or one by its id. */
export async function findCharts(trx: Trx, me: Me, chartId?: string): Promise<ChartRow[]> {
  const rows = await trx
    .selectFrom('chart')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'chart.cellId').onRef('label.id', '=', 'chart.labelId'))
    .innerJoin('chartVersion as newest', (on) =>
      on
        .onRef('newest.cellId', '=', 'chart.cellId')
        .onRef('newest.chartId', '=', 'chart.id')
        .onRef('newest.number', '=', 'chart.currentNumber'),
    )
    .innerJoin('person as author', 'author.id', 'chart.createdBy')
    .innerJoin('person as saver', 'saver.id', 'newest.savedBy')
    .select(['chart.id', 'chart.name', 'chart.agencyCode', 'chart.createdBy', 'chart.currentNumber', 'newest.savedAt', ...labelColumns])
    .select(['author.displayName as authorName', 'saver.displayName as saverName'])
    .where('chart.cellId', '=', me.cellId)
    .$if(chartId !== undefined, (select) => select.where('chart.id', '=', chartId!))
    .orderBy('newest.savedAt', 'desc')
    .orderBy('chart.id')
    .execute();
  const save = mayDo(me.role, 'make_claim');
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    marking: toMarking(row),
    agency: AgencyCode.parse(row.agencyCode),
    createdBy: row.authorName,
    version: row.currentNumber,
    savedBy: row.saverName,
    savedAt: row.savedAt.toISOString(),
    may: { save, delete: save && row.createdBy === me.personId },
  }));
}

async function findVersions(trx: Trx, me: Me, chartId: string) {
  return trx
    .selectFrom('chartVersion')
    .innerJoin('person', 'person.id', 'chartVersion.savedBy')
    .select(['number', 'drawing', 'savedAt', 'displayName'])
    .where('cellId', '=', me.cellId)
    .where('chartId', '=', chartId)
    .orderBy('number', 'desc')
    .execute();
}

/** Claims that a version shows, oldest first, and whether they were taken back since. */
function findClaims(trx: Trx, me: Me, chartId: string, number: number) {
  return trx
    .selectFrom('chartClaim')
    .innerJoin('claim', (on) => on.onRef('claim.cellId', '=', 'chartClaim.cellId').onRef('claim.id', '=', 'chartClaim.claimId'))
    .select(['claim.id', 'subjectId', 'objectId', 'predicate', 'status', 'retractedAt'])
    .where('chartClaim.cellId', '=', me.cellId)
    .where('chartId', '=', chartId)
    .where('number', '=', number)
    .orderBy('claim.createdAt')
    .orderBy('claim.id')
    .execute();
}

/** A chart in its newest or another version, with what it shows as far as it still stands. Refused as absent when there is none. */
export async function getChart(trx: Trx, me: Me, chartId: string, number?: number): Promise<ChartDetail> {
  const [row] = await findCharts(trx, me, chartId);
  const versions = row ? await findVersions(trx, me, chartId) : [];
  const shown = versions.find((one) => one.number === (number ?? row!.version));
  if (!row || !shown) throw new Problem('not_found');
  const claims = await findClaims(trx, me, chartId, shown.number);
  const { oneOf, identitiesOf, nodeOf } = await findIdentities(trx, me);
  const lines = toLines(
    claims.flatMap(({ id, subjectId, objectId, predicate, status, retractedAt }) =>
      objectId === null || retractedAt !== null || oneOf(subjectId) === oneOf(objectId)
        ? []
        : [{ id, from: oneOf(subjectId), to: oneOf(objectId), predicate, status: status as ClaimStatus }],
    ),
  );
  const drawing = ChartDrawing.parse(shown.drawing);
  const placed = drawing.places.map((place) => oneOf(place.id));
  const ids = [...new Set([...lines.flatMap((line) => [line.from, line.to]), ...placed])];
  const names = await findNames(trx, me, ids.flatMap(identitiesOf));
  const degree = degreesOf(lines);
  return {
    ...row,
    number: shown.number,
    versions: versions.map((one) => ({ number: one.number, savedBy: one.displayName, savedAt: one.savedAt.toISOString() })),
    nodes: ids
      .flatMap((id) => nodeOf(id, names) ?? [])
      .map((node) => ({ ...node, identityIds: [...identitiesOf(node.id)], degree: degree.get(node.id) ?? 0 })),
    lines: await dated(trx, me, lines),
    takenBack: claims.filter((claim) => claim.retractedAt !== null).length,
    drawing,
  };
}

/** Label of a chart that the reader sees. */
export async function labelOf(trx: Trx, me: Me, chartId: string): Promise<number> {
  const row = await trx
    .selectFrom('chart')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('id', '=', chartId)
    .executeTakeFirstOrThrow();
  return row.labelId;
}

/** Those of some claims that the reader sees and that link two entities, with their ends. */
export function findLinksAmong(trx: Trx, me: Me, claimIds: readonly string[]) {
  return trx
    .selectFrom('claim')
    .select(['id', 'subjectId', 'objectId'])
    .where('cellId', '=', me.cellId)
    .where('objectId', 'is not', null)
    .where(sql<boolean>`id = any (${claimIds}::uuid[])`)
    .execute();
}
