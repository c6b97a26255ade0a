import type { BodyOf, renameTechnique, startTechnique, Technique } from '@workbench/contract';
import { firstPhase, isAuthorOrLead, type TechniqueId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { ownLabel } from '../../records/contribute';
import { getTechnique } from '../../records/techniques';
import { lockTechnique, tellOf } from './lock-technique';

/** Starts a technique on a question. */
export async function start(trx: Trx, me: Me, { kind, title, question, marking }: BodyOf<typeof startTechnique>): Promise<Technique> {
  mustBeAllowed(me, 'make_claim');
  const labelId = await ownLabel(trx, me, marking);
  const id = newId<TechniqueId>();
  await trx
    .insertInto('technique')
    .values({
      cellId: me.cellId,
      id,
      labelId,
      kind,
      title,
      question,
      phase: firstPhase(kind),
      agencyCode: me.agency,
      createdBy: me.personId,
    })
    .execute();
  await tellOf(trx, me, id, [labelId]);
  const technique = await getTechnique(trx, me, id);
  await audit(trx, { deed: 'start_technique', subjectKind: 'technique', subjectId: id, labelId, detail: { kind } });
  return technique;
}

/** A technique to be changed as a whole, refused when somebody changed it since. */
async function lockVersion(trx: Trx, me: Me, techniqueId: string, basedOn: number) {
  const technique = await lockTechnique(trx, me, techniqueId);
  const currentVersion = technique.rowVersion;
  if (currentVersion !== basedOn)
    throw new Problem('version_conflict', { current: await getTechnique(trx, me, techniqueId), currentVersion });
  return technique;
}

async function change(
  trx: Trx,
  me: Me,
  technique: { id: string; labelId: number; rowVersion: number },
  changed: { title?: string; question?: string; phase?: 'together' },
  deed: string,
): Promise<Technique> {
  const { id, labelId, rowVersion } = technique;
  await trx
    .updateTable('technique')
    .set({ ...changed, rowVersion: rowVersion + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .execute();
  await tellOf(trx, me, id, [labelId]);
  const after = await getTechnique(trx, me, id);
  await audit(trx, { deed, subjectKind: 'technique', subjectId: id, labelId });
  return after;
}

/** Changes title and question. */
export async function rename(
  trx: Trx,
  me: Me,
  techniqueId: string,
  basedOn: number,
  { title, question }: BodyOf<typeof renameTechnique>,
): Promise<Technique> {
  return change(trx, me, await lockVersion(trx, me, techniqueId, basedOn), { title, question }, 'rename_technique');
}

/** Shows what each rated alone to all; for its author and the lead. */
export async function show(trx: Trx, me: Me, techniqueId: string, basedOn: number): Promise<Technique> {
  const technique = await lockTechnique(trx, me, techniqueId);
  if (!isAuthorOrLead(me, technique.createdBy)) throw new Problem('not_allowed');
  if (technique.phase !== 'alone') throw new Problem('not_in_this_state');
  return change(trx, me, await lockVersion(trx, me, techniqueId, basedOn), { phase: 'together' }, 'show_ratings');
}

/** Throws a technique away with its rows and ratings; for its author. */
export async function drop(trx: Trx, me: Me, techniqueId: string): Promise<{ id: string }> {
  const { labelId, createdBy } = await lockTechnique(trx, me, techniqueId);
  if (createdBy !== me.personId) throw new Problem('not_allowed');
  await trx.deleteFrom('technique').where('cellId', '=', me.cellId).where('id', '=', techniqueId).execute();
  await tellOf(trx, me, techniqueId, [labelId]);
  await audit(trx, { deed: 'delete_technique', subjectKind: 'technique', subjectId: techniqueId, labelId });
  return { id: techniqueId };
}
