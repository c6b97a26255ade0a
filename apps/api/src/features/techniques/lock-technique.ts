import type { Me, Trx } from '../../platform/as-actor';
import { tell } from '../../platform/events';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { TechniqueKind, TechniquePhase } from '@workbench/domain';

/** Label, kind and phase of a technique that the reader sees; 404 when there is none. */
export async function seenTechnique(trx: Trx, me: Me, techniqueId: string) {
  const seen = await trx
    .selectFrom('technique')
    .select(['id', 'labelId', 'kind', 'phase', 'createdBy', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', techniqueId)
    .executeTakeFirst();
  if (!seen) throw new Problem('not_found');
  return { ...seen, kind: TechniqueKind.parse(seen.kind), phase: TechniquePhase.parse(seen.phase) };
}

/** A technique for an analyst who works on it; 404 when it is hidden, 403 for those who only look on. */
export async function techniqueToWorkOn(trx: Trx, me: Me, techniqueId: string) {
  const technique = await seenTechnique(trx, me, techniqueId);
  mustBeAllowed(me, 'make_claim');
  return technique;
}

/** The same, held until the transaction ends, so that two who add or change at once do so one after the other. */
export async function lockTechnique(trx: Trx, me: Me, techniqueId: string) {
  await techniqueToWorkOn(trx, me, techniqueId);
  await trx.selectFrom('technique').select('id').where('cellId', '=', me.cellId).where('id', '=', techniqueId).forUpdate().execute();
  return seenTechnique(trx, me, techniqueId);
}

/** Tells those who saw a technique before or see it now. */
export async function tellOf(trx: Trx, me: Me, techniqueId: string, labels: readonly number[]): Promise<void> {
  for (const labelId of new Set(labels)) await tell(trx, me, { kind: 'technique', subjectId: techniqueId, labelId });
}
