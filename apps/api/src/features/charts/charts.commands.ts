import type { BodyOf, ChartDetail, keepChart } from '@workbench/contract';
import { join, type ChartId, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { markingOf, reachableLabel } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { markingOfShown } from '../../records/shown-marking';
import { findLinksAmong, getChart } from './charts.queries';

type Kept = BodyOf<typeof keepChart>;

/**
 * What the claims of a chart and the names of what they link are marked with together. Each must be a link that the analyst
 * sees; one that is hidden is refused like one that is not there.
 */
async function markingOfAll(trx: Trx, me: Me, claimIds: readonly string[]): Promise<Marking> {
  const links = await findLinksAmong(trx, me, claimIds);
  if (links.length !== claimIds.length) throw new Problem('not_found');
  const ends = links.flatMap((link) => [link.subjectId, link.objectId!]);
  return (await markingOfShown(trx, me, { claimIds, entityIds: ends }))!;
}

async function addVersion(
  trx: Trx,
  me: Me,
  chart: { id: string; labelId: number; number: number },
  { claimIds, drawing }: Kept,
): Promise<void> {
  const { cellId } = me;
  const { id: chartId, labelId, number } = chart;
  await trx
    .insertInto('chartVersion')
    .values({ cellId, chartId, number, labelId, drawing: JSON.stringify(drawing), savedBy: me.personId })
    .execute();
  await trx
    .insertInto('chartClaim')
    .values(claimIds.map((claimId) => ({ cellId, chartId, number, claimId, labelId })))
    .execute();
}

/** Keeps a chart under a name, marked as all that it shows together. */
export async function keep(trx: Trx, me: Me, body: Kept): Promise<ChartDetail> {
  mustBeAllowed(me, 'make_claim');
  const kept = { ...body, claimIds: [...new Set(body.claimIds)] };
  const labelId = await reachableLabel(trx, await markingOfAll(trx, me, kept.claimIds));
  const { cellId } = me;
  const id = newId<ChartId>();
  await trx.insertInto('chart').values({ cellId, id, labelId, name: kept.name, agencyCode: me.agency, createdBy: me.personId }).execute();
  await addVersion(trx, me, { id, labelId, number: 1 }, kept);
  await tell(trx, me, { kind: 'chart', subjectId: id, labelId });
  const chart = await getChart(trx, me, id);
  await audit(trx, { deed: 'keep_chart', subjectKind: 'chart', subjectId: id, labelId, detail: { claims: kept.claimIds.length } });
  return chart;
}

async function lockChart(trx: Trx, me: Me, chartId: string) {
  const chart = await trx
    .selectFrom('chart')
    .select(['id', 'labelId', 'currentNumber', 'createdBy'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', chartId)
    .forUpdate()
    .executeTakeFirst();
  if (!chart) throw new Problem('not_found');
  return chart;
}

/** Puts a chart and all its versions under a stricter label: an older version is not handed out under less than a newer one. */
async function relabel(trx: Trx, me: Me, chartId: string, labelId: number): Promise<void> {
  await trx.updateTable('chart').set({ labelId }).where('cellId', '=', me.cellId).where('id', '=', chartId).execute();
  for (const table of ['chartVersion', 'chartClaim'] as const)
    await trx.updateTable(table).set({ labelId }).where('cellId', '=', me.cellId).where('chartId', '=', chartId).execute();
}

/** Seen by whoever asks, but only analysts work on charts; a reader's row cannot be locked, so it is looked up first. */
async function mustBeSeen(trx: Trx, me: Me, chartId: string): Promise<void> {
  const seen = await trx.selectFrom('chart').select('id').where('cellId', '=', me.cellId).where('id', '=', chartId).executeTakeFirst();
  if (!seen) throw new Problem('not_found');
  mustBeAllowed(me, 'make_claim');
}

/** Saves the next version of a chart; marked as before and as what it shows now, together. */
export async function save(trx: Trx, me: Me, chartId: string, basedOn: number, body: Kept): Promise<ChartDetail> {
  await mustBeSeen(trx, me, chartId);
  const chart = await lockChart(trx, me, chartId);
  if (chart.currentNumber !== basedOn) {
    throw new Problem('version_conflict', { current: await getChart(trx, me, chartId), currentVersion: chart.currentNumber });
  }
  const kept = { ...body, claimIds: [...new Set(body.claimIds)] };
  const marking = join(await markingOf(trx, me, chart.labelId), await markingOfAll(trx, me, kept.claimIds));
  const labelId = await reachableLabel(trx, marking);
  if (labelId !== chart.labelId) await relabel(trx, me, chartId, labelId);
  const number = chart.currentNumber + 1;
  await trx
    .updateTable('chart')
    .set({ name: kept.name, currentNumber: number })
    .where('cellId', '=', me.cellId)
    .where('id', '=', chartId)
    .execute();
  await addVersion(trx, me, { id: chartId, labelId, number }, kept);
  await tell(trx, me, { kind: 'chart', subjectId: chartId, labelId });
  const saved = await getChart(trx, me, chartId);
  const detail = { number, claims: kept.claimIds.length };
  await audit(trx, { deed: 'save_chart', subjectKind: 'chart', subjectId: chartId, labelId, detail });
  return saved;
}

/** Throws a chart away with all its versions; for its author. */
export async function drop(trx: Trx, me: Me, chartId: string): Promise<{ id: string }> {
  await mustBeSeen(trx, me, chartId);
  const chart = await lockChart(trx, me, chartId);
  if (chart.createdBy !== me.personId) throw new Problem('not_allowed');
  const { labelId } = chart;
  await trx.deleteFrom('chart').where('cellId', '=', me.cellId).where('id', '=', chartId).execute();
  await tell(trx, me, { kind: 'chart', subjectId: chartId, labelId });
  await audit(trx, { deed: 'delete_chart', subjectKind: 'chart', subjectId: chartId, labelId });
  return { id: chartId };
}
