import { statesOf } from '@workbench/writing';
import type { CellHistory, ClaimStatus, EntityKind, PastBlock, PastClaim, PastItem, PastResolution, Verdict } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import type { ExerciseTime } from '../../records/cell-work/exercise-time';
import { findWorkItems } from '../../records/cell-work/work-items';
import { findPastProducts } from './products.queries';

/** Items with the titles of their versions. */
async function findPastItems(trx: Trx, me: Me, time: ExerciseTime): Promise<PastItem[]> {
  const works = new Map((await findWorkItems(trx, me, time)).map((item) => [item.id, item]));
  const versions = await trx
    .selectFrom('itemVersion')
    .select(['itemId', 'title', 'createdAt', 'reportedAt', 'version'])
    .where('cellId', '=', me.cellId)
    .orderBy('version')
    .execute();
  const byItem = new Map<string, typeof versions>();
  for (const row of versions) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row]);
  return [...byItem].map(([id, rows]) => {
    const { agency, markings } = works.get(id)!;
    const first = markings[0]!.from;
    // What was delivered is dated by the clock that delivered it; later versions by when they were written.
    const titles = rows.map(({ title, createdAt, version }) => ({ title, from: version === 1 ? first : time.momentOf(createdAt) }));
    return { id, agency, markings, titles, reportedAt: rows.at(-1)!.reportedAt.toISOString() };
  });
}

/** Claims with their markings; those that carry their item's follow it back. */
async function findPastClaims(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<PastClaim[]> {
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'claim.cellId').onRef('label.id', '=', 'claim.labelId'))
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'claim.cellId').onRef('item.id', '=', 'claim.itemId'))
    .select(['claim.id', 'claim.predicate', 'claim.subjectId', 'claim.objectId', 'claim.value', 'claim.status', 'claim.itemId'])
    .select(['claim.createdAt', 'claim.retractedAt', 'claim.labelId', 'item.labelId as itemLabelId', ...labelColumns])
    .where('claim.cellId', '=', me.cellId)
    .orderBy('claim.createdAt')
    .orderBy('claim.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    predicate: row.predicate,
    subjectId: row.subjectId,
    object: row.objectId === null ? { value: row.value ?? '' } : { entityId: row.objectId },
    status: row.status as ClaimStatus,
    marksAs: row.itemId !== null && row.labelId === row.itemLabelId ? row.itemId : undefined,
    marking: toMarking(row),
    at: momentOf(row.createdAt),
    retractedAt: row.retractedAt ? momentOf(row.retractedAt) : undefined,
  }));
}

async function findPastResolutions(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<PastResolution[]> {
  const rows = await trx
    .selectFrom('resolution')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'resolution.cellId').onRef('label.id', '=', 'resolution.labelId'))
    .select(['leftId', 'rightId', 'verdict', 'createdAt', 'withdrawnAt', ...labelColumns])
    .where('resolution.cellId', '=', me.cellId)
    .orderBy('resolution.createdAt')
    .orderBy('resolution.id')
    .execute();
  return rows.map((row) => ({
    leftId: row.leftId,
    rightId: row.rightId,
    verdict: row.verdict as Verdict,
    marking: toMarking(row),
    at: momentOf(row.createdAt),
    withdrawnAt: row.withdrawnAt ? momentOf(row.withdrawnAt) : undefined,
  }));
}

/** States of the words of each block that was written live, oldest first. */
async function findStates(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<Map<string, PastBlock['states']>> {
  const rows = await trx
    .selectFrom('blockUpdate')
    .select(['id', 'blockId', 'isBase', 'content', 'madeAt', 'madeBy'])
    .where('cellId', '=', me.cellId)
    .orderBy('madeAt')
    .orderBy('isBase', 'desc')
    .orderBy('id')
    .execute();
  const byBlock = new Map<string, typeof rows>();
  for (const row of rows) byBlock.set(row.blockId, [...(byBlock.get(row.blockId) ?? []), row]);
  return new Map(
    [...byBlock].map(([id, updates]) => {
      const states = statesOf(updates.map((row) => ({ ...row, by: row.madeBy, at: row.madeAt })));
      return [id, states.map(({ text, at }) => ({ text, at: momentOf(at) }))];
    }),
  );
}

/** Everything that the cell kept of its past, for an instructor of it. */
export async function getHistory(trx: Trx, me: Me, time: ExerciseTime): Promise<CellHistory> {
  const entities = await trx.selectFrom('entity').select(['id', 'kind']).where('cellId', '=', me.cellId).orderBy('id').execute();
  return {
    items: await findPastItems(trx, me, time),
    entities: entities.map(({ id, kind }) => ({ id, kind: kind as EntityKind })),
    claims: await findPastClaims(trx, me, time),
    resolutions: await findPastResolutions(trx, me, time),
    products: await findPastProducts(trx, me, time, await findStates(trx, me, time)),
  };
}
