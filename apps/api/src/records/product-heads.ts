import { sql } from 'kysely';
import type { Product } from '@workbench/contract';
import { AgencyCode, mayDo, productTransitions, ProductId, ProductKind, ProductState, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { Problem } from '../platform/problems';

/** A version as the reader knows it, without its blocks. */
export interface VersionHead {
  productId: ProductId;
  kind: ProductKind;
  agency: AgencyCode;
  labelId: number;
  titleMarking: Marking;
  number: number;
  title: string;
  /** A receiver knows the newest version received as released and earlier ones as superseded, whatever has happened since. */
  state: ProductState;
  /** Version to base a move on; a receiver always reads 1, since moves are the team's business. */
  version: number;
  isTeam: boolean;
  isAuthor: boolean;
  submittedAt: Date | null;
  /** When a word was last written; to a receiver, when it was received. */
  changedAt: Date;
}

const lastWritten = sql<Date>`coalesce(greatest(
  (select max(b.changed_at) from product_block b where b.cell_id = product.cell_id
    and b.product_id = product.id and b.version_number = product_version.number),
  (select max(t.changed_at) from tear_line t where t.cell_id = product.cell_id
    and t.product_id = product.id and t.version_number = product_version.number)), product_version.created_at)`;

function lastReceived(me: Me) {
  return sql<Date>`(select max(r.released_at) from release r where r.cell_id = product.cell_id and r.product_id = product.id
    and r.version_number = product_version.number and r.agency_code = ${me.agency} and r.recalled_at is null)`;
}

/** Versions that the reader may see, newest first within a product. */
export async function findHeads(trx: Trx, me: Me, productId?: string): Promise<VersionHead[]> {
  const rows = await trx
    .selectFrom('product')
    .innerJoin('productVersion', (on) =>
      on.onRef('productVersion.cellId', '=', 'product.cellId').onRef('productVersion.productId', '=', 'product.id'),
    )
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'product.cellId').onRef('label.id', '=', 'product.labelId'))
    .select([
      'product.id',
      'product.kind',
      'product.agencyCode',
      'product.labelId',
      'number',
      'title',
      'state',
      'rowVersion',
      'submittedAt',
      ...labelColumns,
    ])
    .select(sql<boolean>`door.on_team(product.id)`.as('isTeam'))
    .select(
      sql<boolean>`exists (select from product_author a where a.cell_id = product.cell_id and a.product_id = product.id and a.person_id = ${me.personId})`.as(
        'isAuthor',
      ),
    )
    .select(lastWritten.as('writtenAt'))
    .select(lastReceived(me).as('receivedAt'))
    .where('product.cellId', '=', me.cellId)
    .$if(productId !== undefined, (query) => query.where('product.id', '=', productId!))
    .orderBy('product.id', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row, place) => {
    const isNewest = rows[place - 1]?.id !== row.id;
    return {
      productId: ProductId.parse(row.id),
      kind: ProductKind.parse(row.kind),
      agency: AgencyCode.parse(row.agencyCode),
      labelId: row.labelId,
      titleMarking: toMarking(row),
      number: row.number,
      title: row.title,
      state: row.isTeam ? ProductState.parse(row.state) : isNewest ? 'released' : 'superseded',
      version: row.isTeam ? row.rowVersion : 1,
      isTeam: row.isTeam,
      isAuthor: row.isAuthor,
      submittedAt: row.isTeam ? row.submittedAt : null,
      changedAt: row.isTeam ? row.writtenAt : row.receivedAt,
    };
  });
}

/** The newest version that the reader may see, or the one of that number; 404 when there is none for this reader. */
export async function getHead(trx: Trx, me: Me, productId: string, number?: number): Promise<VersionHead> {
  const head = (await findHeads(trx, me, productId)).find((one) => number === undefined || one.number === number);
  if (!head) throw new Problem('not_found');
  return head;
}

/** The newest version for its team; what is not the team's business is not there. */
export async function getTeamHead(trx: Trx, me: Me, productId: string): Promise<VersionHead> {
  const head = await getHead(trx, me, productId);
  if (!head.isTeam) throw new Problem('not_found');
  return head;
}

/** Waits for other writers of the product, then gives its newest version. */
export async function lockHead(trx: Trx, me: Me, productId: string): Promise<VersionHead> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${productId}, 0))`.execute(trx);
  return getHead(trx, me, productId);
}

/** What the reader may do with a version in its state. */
export function productMay(me: Me, head: VersionHead): Product['may'] {
  const writes = head.isAuthor || me.role === 'cell_lead';
  const can = (event: 'submit' | 'approve' | 'reopen' | 'release' | 'recall') =>
    head.isTeam && productTransitions[head.state][event] !== null;
  return {
    edit: writes && head.state === 'draft' && mayDo(me.role, 'write_product'),
    submit: writes && can('submit') && mayDo(me.role, 'submit_product'),
    review: can('approve') && mayDo(me.role, 'review_product'),
    reopen: writes && can('reopen') && mayDo(me.role, 'write_product'),
    release: can('release') && mayDo(me.role, 'release_product'),
    recall: can('recall') && (me.role === 'cell_lead' || me.role === 'instructor'),
  };
}
