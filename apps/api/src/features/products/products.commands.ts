import { sql } from 'kysely';
import type { BodyOf, Product, startProduct } from '@workbench/contract';
import { moveProduct, type BlockId, type ProductId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { ownLabel } from '../../records/contribute';
import { tell } from '../../platform/events';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { checkVersion, moveVersion } from '../../records/product-moves';
import { lockHead, productMay, type VersionHead } from '../../records/product-heads';
import { getProduct } from '../../records/products';
import { hasAppraisedSelf, productAsksSelf } from '../../records/self-appraisals';

/** Starts a product with an empty first version and its first author. */
export async function start(trx: Trx, me: Me, body: BodyOf<typeof startProduct>): Promise<{ id: ProductId }> {
  mustBeAllowed(me, 'write_product');
  const labelId = await ownLabel(trx, me, body.marking);
  const id = newId<ProductId>();
  const { cellId, personId } = me;
  await trx.insertInto('product').values({ cellId, id, labelId, kind: body.kind, agencyCode: me.agency, createdBy: personId }).execute();
  await trx.insertInto('productAuthor').values({ cellId, productId: id, personId }).execute();
  await trx.insertInto('productVersion').values({ cellId, productId: id, number: 1, labelId, title: body.title }).execute();
  await tell(trx, me, { kind: 'product', subjectId: id, labelId });
  await audit(trx, { deed: 'start_product', subjectKind: 'product', subjectId: id, labelId });
  return { id };
}

/** An author who is asked for it appraises the own work first. */
async function checkSelfAppraisal(trx: Trx, me: Me, head: VersionHead): Promise<void> {
  if (!head.isAuthor || !(await productAsksSelf(trx, me, head.productId))) return;
  if (!(await hasAppraisedSelf(trx, me, head.productId, head.number))) throw new Problem('self_appraisal_missing');
}

/** Submits the draft; its words are fixed from then on. */
export async function submit(trx: Trx, me: Me, productId: string, basedOn: number): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (head.state !== 'draft') throw new Problem('not_in_this_state');
  if (!productMay(me, head).submit) throw new Problem('not_allowed');
  await checkSelfAppraisal(trx, me, head);
  await moveVersion(trx, me, head, 'submit', basedOn);
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const product = await getProduct(trx, me, productId);
  await audit(trx, {
    deed: 'submit_product',
    subjectKind: 'product',
    subjectId: productId,
    labelId: head.labelId,
    detail: { number: head.number },
  });
  return product;
}

/** Starts the next version from the newest one. */
export async function reopen(trx: Trx, me: Me, productId: string): Promise<Product> {
  const head = await lockHead(trx, me, productId);
  if (!moveProduct(head.state, 'reopen').ok) throw new Problem('not_in_this_state');
  if (!productMay(me, head).reopen) throw new Problem('not_allowed');
  await sql`select door.next_version(${productId}, ${head.number})`.execute(trx);
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const product = await getProduct(trx, me, productId);
  await audit(trx, {
    deed: 'reopen_product',
    subjectKind: 'product',
    subjectId: productId,
    labelId: head.labelId,
    detail: { number: product.number },
  });
  return product;
}

/** The newest version, locked, when it is a draft that the member writes. */
export async function lockDraft(trx: Trx, me: Me, productId: string): Promise<VersionHead> {
  const head = await lockHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  if (head.state !== 'draft') throw new Problem('not_in_this_state');
  if (!productMay(me, head).edit) throw new Problem('not_allowed');
  return head;
}

/** Changes the title of a draft. */
export async function rename(trx: Trx, me: Me, productId: string, basedOn: number, title: string): Promise<Product> {
  const head = await lockDraft(trx, me, productId);
  await checkVersion(trx, me, head, basedOn);
  await trx
    .updateTable('productVersion')
    .set({ title, rowVersion: head.version + 1 })
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('number', '=', head.number)
    .execute();
  await tell(trx, me, { kind: 'product', subjectId: productId, labelId: head.labelId });
  const renamed = await getProduct(trx, me, productId);
  await audit(trx, { deed: 'rename_product', subjectKind: 'product', subjectId: productId, labelId: head.labelId });
  return renamed;
}

/** Lets a colleague who sees the product's title write along. */
export async function addAuthor(trx: Trx, me: Me, productId: string, personId: string): Promise<Product> {
  const head = await lockDraft(trx, me, productId);
  const colleague = await trx
    .selectFrom('member')
    .select('role')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (!colleague) throw new Problem('not_found');
  await trx
    .insertInto('productAuthor')
    .values({ cellId: me.cellId, productId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const product = await getProduct(trx, me, productId);
  await audit(trx, { deed: 'add_author', subjectKind: 'product', subjectId: productId, labelId: head.labelId, detail: { personId } });
  return product;
}

/** A block of the draft that the member sees, for a change; 404 otherwise. */
export async function getDraftBlock(trx: Trx, me: Me, head: VersionHead, blockId: string) {
  const block = await trx
    .selectFrom('productBlock')
    .select(['id', 'lineageId', 'section', 'kind', 'place', 'text', 'rowVersion', 'labelId', 'floorLabelId'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', blockId as BlockId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .forUpdate()
    .executeTakeFirst();
  if (!block) throw new Problem('not_found');
  return block;
}
