import type { BodyOf, bindTechnique, TechniqueBinding } from '@workbench/contract';
import { isBoundKind, join } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { markingOf, reachableLabel } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { getTeamHead } from '../../records/product-heads';
import { findBindings, toBinding, type LabelledBinding } from './bindings.queries';
import { seenTechnique } from './lock-technique';

/** Tells the team of a binding, as far as its people see both ends, and writes the trail. */
async function tellOf(trx: Trx, me: Me, deed: string, { technique, judgement, labelIds }: LabelledBinding): Promise<void> {
  const [left, right] = labelIds;
  const labelId = await reachableLabel(trx, join(await markingOf(trx, me, left), await markingOf(trx, me, right)));
  const { productId, lineageId } = judgement;
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId });
  await audit(trx, { deed, subjectKind: 'technique', subjectId: technique.id, labelId, detail: { productId, lineageId } });
}

/** Binds a technique to a judgement of the newest version of a product; binding it again changes nothing. */
export async function bind(trx: Trx, me: Me, { techniqueId, productId, blockId }: BodyOf<typeof bindTechnique>): Promise<TechniqueBinding> {
  const technique = await seenTechnique(trx, me, techniqueId);
  const { number } = await getTeamHead(trx, me, productId);
  const block = await trx
    .selectFrom('productBlock')
    .select(['lineageId', 'kind'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', number)
    .where('id', '=', blockId)
    .executeTakeFirst();
  if (!block) throw new Problem('not_found');
  mustBeAllowed(me, 'make_claim');
  if (!isBoundKind(technique.kind)) throw invalid('body.techniqueId', 'is of a kind that is about no single judgement');
  if (block.kind !== 'judgement') throw invalid('body.blockId', 'is no judgement');
  const { cellId, personId } = me;
  await trx
    .insertInto('techniqueBinding')
    .values({ cellId, id: newId(), techniqueId, productId, lineageId: block.lineageId, createdBy: personId })
    .onConflict((conflict) => conflict.constraint('technique_binding_once').doNothing())
    .execute();
  const all = await findBindings(trx, me, { techniqueId, productId });
  const bound = all.find((one) => one.judgement.lineageId === block.lineageId)!;
  await tellOf(trx, me, 'bind_technique', bound);
  return toBinding(bound);
}

/** Takes a binding away. */
export async function unbind(trx: Trx, me: Me, bindingId: string): Promise<{ id: string }> {
  const [bound] = await findBindings(trx, me, { bindingId });
  if (!bound) throw new Problem('not_found');
  mustBeAllowed(me, 'make_claim');
  await trx.deleteFrom('techniqueBinding').where('cellId', '=', me.cellId).where('id', '=', bindingId).execute();
  await tellOf(trx, me, 'unbind_technique', bound);
  return { id: bindingId };
}
