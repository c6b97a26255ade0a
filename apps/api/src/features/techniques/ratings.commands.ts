import type { BodyOf, rateCell, Rating } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { findRatings } from '../../records/techniques';
import { techniqueToWorkOn, tellOf } from './lock-technique';

type Cell = Pick<BodyOf<typeof rateCell>, 'hypothesisId' | 'evidenceId'>;

/** Both ends of a cell, which must stand in the matrix. */
async function mustBeCell(trx: Trx, me: Me, techniqueId: string, { hypothesisId, evidenceId }: Cell): Promise<void> {
  const rows = await trx
    .selectFrom('techniqueRow')
    .select(['id', 'kind'])
    .where('cellId', '=', me.cellId)
    .where('techniqueId', '=', techniqueId)
    .where('id', 'in', [hypothesisId, evidenceId])
    .where('removedAt', 'is', null)
    .execute();
  const isThere = (id: string, kind: string) => rows.some((row) => row.id === id && row.kind === kind);
  if (!isThere(hypothesisId, 'hypothesis') || !isThere(evidenceId, 'evidence')) throw new Problem('not_found');
}

/** The rating of a cell by one person or the group, as it stands. */
async function standing(trx: Trx, me: Me, techniqueId: string, cell: Cell, personId: string | null): Promise<Rating | undefined> {
  return (await findRatings(trx, me, techniqueId, cell)).find((one) => (one.by?.personId ?? null) === personId);
}

/** Writes a rating that is based on a version; nothing when somebody was there before. */
async function write(
  trx: Trx,
  me: Me,
  techniqueId: string,
  basedOn: number,
  { hypothesisId, evidenceId, personId, value }: Cell & { personId: string | null; value: Rating['value'] },
): Promise<boolean> {
  const { cellId } = me;
  const said = { value, changedBy: me.personId, changedAt: new Date() };
  if (basedOn === 0) {
    const rating = { cellId, id: newId<string>(), techniqueId, hypothesisId, evidenceId, personId };
    const added = await trx
      .insertInto('achRating')
      .values({ ...rating, ...said })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  }
  const { numUpdatedRows } = await trx
    .updateTable('achRating')
    .set({ ...said, rowVersion: basedOn + 1 })
    .where('cellId', '=', cellId)
    .where('techniqueId', '=', techniqueId)
    .where('hypothesisId', '=', hypothesisId)
    .where('evidenceId', '=', evidenceId)
    .where('personId', personId === null ? 'is' : '=', personId)
    .where('rowVersion', '=', basedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Rates a cell: alone for oneself, which nobody else is told of and the trail does not tell, together for the group. Two who rate
 * one cell at once are both shown.
 */
export async function rate(
  trx: Trx,
  me: Me,
  techniqueId: string,
  basedOn: number,
  { phase, value, ...cell }: BodyOf<typeof rateCell>,
): Promise<Rating> {
  const technique = await techniqueToWorkOn(trx, me, techniqueId);
  if (technique.phase !== phase) throw new Problem('not_in_this_state');
  await mustBeCell(trx, me, techniqueId, cell);
  const personId = phase === 'alone' ? me.personId : null;
  const isWritten = await write(trx, me, techniqueId, basedOn, { ...cell, personId, value });
  const current = await standing(trx, me, techniqueId, cell, personId);
  if (!isWritten) throw new Problem('version_conflict', { current, currentVersion: current?.version ?? 0 });
  const { labelId } = technique;
  if (personId !== null) await tell(trx, me, { kind: 'technique', subjectId: techniqueId, labelId, personId });
  else {
    await tellOf(trx, me, techniqueId, [labelId]);
    await audit(trx, { deed: 'rate_cell', subjectKind: 'technique', subjectId: techniqueId, labelId, detail: { ...cell, value } });
  }
  return current!;
}
