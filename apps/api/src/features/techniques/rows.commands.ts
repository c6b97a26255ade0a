import type { addRow, BodyOf, Technique } from '@workbench/contract';
import { join, mayReplace, mayStandIn, RowContent } from '@workbench/domain';
import { sql } from 'kysely';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { markingOf, reachableLabel } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { findTechniqueRows, getTechnique } from '../../records/techniques';
import { lockTechnique, techniqueToWorkOn, tellOf } from './lock-technique';

type Added = BodyOf<typeof addRow>;

/** Label of the item or claim that a row refers to; undefined for words alone, 404 for what is hidden or absent. */
async function labelOfGrounds(trx: Trx, me: Me, { itemId, claimId }: Pick<Added, 'itemId' | 'claimId'>): Promise<number | undefined> {
  const id = itemId ?? claimId;
  if (id === null) return undefined;
  const table = itemId === null ? 'claim' : 'item';
  const seen = await trx.selectFrom(table).select('labelId').where('cellId', '=', me.cellId).where('id', '=', id).executeTakeFirst();
  if (!seen) throw new Problem('not_found');
  return seen.labelId;
}

/** The label of a technique joined with that of what a row refers to; the technique takes it, never a less strict one. */
async function coverGrounds(trx: Trx, me: Me, technique: { id: string; labelId: number }, grounds: number | undefined): Promise<number> {
  if (grounds === undefined) return technique.labelId;
  const labelId = await reachableLabel(trx, join(await markingOf(trx, me, technique.labelId), await markingOf(trx, me, grounds)));
  if (labelId !== technique.labelId)
    await trx.updateTable('technique').set({ labelId }).where('cellId', '=', me.cellId).where('id', '=', technique.id).execute();
  return labelId;
}

/** Adds a row at the end. */
export async function add(trx: Trx, me: Me, techniqueId: string, { content, itemId, claimId }: Added): Promise<Technique> {
  const technique = await lockTechnique(trx, me, techniqueId);
  if (!mayStandIn(technique.kind, content, { itemId, claimId })) throw invalid('content', 'does not fit the technique or what it rests on');
  const grounds = await labelOfGrounds(trx, me, { itemId, claimId });
  const labelId = await coverGrounds(trx, me, technique, grounds);
  const { cellId, personId } = me;
  const { rows } = await sql<{ place: number }>`select coalesce(max(place) + 1, 0) as place from technique_row
    where cell_id = ${cellId} and technique_id = ${techniqueId}`.execute(trx);
  const row = { cellId, techniqueId, id: newId(), kind: content.kind, place: rows[0]!.place, content: JSON.stringify(content) };
  await trx
    .insertInto('techniqueRow')
    .values({ ...row, itemId, claimId, createdBy: personId, changedBy: personId })
    .execute();
  await tellOf(trx, me, techniqueId, [technique.labelId, labelId]);
  const after = await getTechnique(trx, me, techniqueId);
  const detail = { rowId: row.id, kind: content.kind, ...(itemId ? { itemId } : {}), ...(claimId ? { claimId } : {}) };
  await audit(trx, { deed: 'add_technique_row', subjectKind: 'technique', subjectId: techniqueId, labelId, detail });
  return after;
}

/** A row to be changed, refused when somebody changed it since; what stands there is told. */
async function lockRow(trx: Trx, me: Me, techniqueId: string, rowId: string, basedOn: number) {
  const technique = await techniqueToWorkOn(trx, me, techniqueId);
  const row = await trx
    .selectFrom('techniqueRow')
    .select(['id', 'content', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where('techniqueId', '=', techniqueId)
    .where('id', '=', rowId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  if (row.rowVersion !== basedOn) {
    const current = (await findTechniqueRows(trx, me, techniqueId)).find((one) => one.id === rowId);
    throw new Problem('version_conflict', { current, currentVersion: row.rowVersion });
  }
  return { technique, content: RowContent.parse(row.content) };
}

async function change(
  trx: Trx,
  me: Me,
  at: { techniqueId: string; rowId: string; basedOn: number; labelId: number },
  changed: { content?: string; removedAt?: Date | null },
  deed: string,
): Promise<Technique> {
  const { techniqueId, rowId, basedOn, labelId } = at;
  await trx
    .updateTable('techniqueRow')
    .set({ ...changed, rowVersion: basedOn + 1, changedBy: me.personId, changedAt: new Date() })
    .where('cellId', '=', me.cellId)
    .where('techniqueId', '=', techniqueId)
    .where('id', '=', rowId)
    .execute();
  await tellOf(trx, me, techniqueId, [labelId]);
  const after = await getTechnique(trx, me, techniqueId);
  await audit(trx, { deed, subjectKind: 'technique', subjectId: techniqueId, labelId, detail: { rowId } });
  return after;
}

/** Rewords a row. */
export async function reword(
  trx: Trx,
  me: Me,
  techniqueId: string,
  rowId: string,
  basedOn: number,
  content: RowContent,
): Promise<Technique> {
  const { technique, content: before } = await lockRow(trx, me, techniqueId, rowId, basedOn);
  if (!mayReplace(before, content)) throw invalid('content', 'is not of the kind of the row, or rests on something else');
  const at = { techniqueId, rowId, basedOn, labelId: technique.labelId };
  return change(trx, me, at, { content: JSON.stringify(content) }, 'change_technique_row');
}

/** Takes a row out, or puts it back. */
export async function setRemoved(
  trx: Trx,
  me: Me,
  techniqueId: string,
  rowId: string,
  basedOn: number,
  isRemoved: boolean,
): Promise<Technique> {
  const { technique } = await lockRow(trx, me, techniqueId, rowId, basedOn);
  const at = { techniqueId, rowId, basedOn, labelId: technique.labelId };
  return change(trx, me, at, { removedAt: isRemoved ? new Date() : null }, isRemoved ? 'remove_technique_row' : 'restore_technique_row');
}
