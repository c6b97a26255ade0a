import { sql } from 'kysely';
import type { Block, Product } from '@workbench/contract';
import {
  AgencyCode,
  BlockKind,
  Confidence,
  judgementProblems,
  mayDo,
  productMarking,
  productTransitions,
  ProductId,
  ProductKind,
  ProductState,
  Section,
  sectionsOf,
  Yardstick,
  type Judgement,
  type Marking,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findCitations } from './citation-cards';
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
  state: ProductState;
  version: number;
  isTeam: boolean;
  isAuthor: boolean;
  changedAt: Date;
}

/** Versions that the reader may see, newest first within a product. */
export async function findHeads(trx: Trx, me: Me, productId?: string): Promise<VersionHead[]> {
  const rows = await trx
    .selectFrom('product')
    .innerJoin('productVersion', (on) => on.onRef('productVersion.cellId', '=', 'product.cellId').onRef('productVersion.productId', '=', 'product.id'))
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'product.cellId').onRef('label.id', '=', 'product.labelId'))
    .select(['product.id', 'product.kind', 'product.agencyCode', 'product.labelId', 'number', 'title', 'state', 'rowVersion', ...labelColumns])
    .select(sql<boolean>`door.on_team(product.id)`.as('isTeam'))
    .select(sql<boolean>`exists (select from product_author a where a.cell_id = product.cell_id and a.product_id = product.id and a.person_id = ${me.personId})`.as('isAuthor'))
    .select(
      sql<Date>`coalesce((select max(b.changed_at) from product_block b where b.cell_id = product.cell_id and b.product_id = product.id
        and b.version_number = product_version.number), product_version.created_at)`.as('changedAt'),
    )
    .where('product.cellId', '=', me.cellId)
    .$if(productId !== undefined, (query) => query.where('product.id', '=', productId!))
    .orderBy('product.id', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    productId: ProductId.parse(row.id),
    kind: ProductKind.parse(row.kind),
    agency: AgencyCode.parse(row.agencyCode),
    labelId: row.labelId,
    titleMarking: toMarking(row),
    number: row.number,
    title: row.title,
    state: ProductState.parse(row.state),
    version: row.rowVersion,
    isTeam: row.isTeam,
    isAuthor: row.isAuthor,
    changedAt: row.changedAt,
  }));
}

/** The newest version that the reader may see, or the one of that number; 404 when there is none for this reader. */
export async function getHead(trx: Trx, me: Me, productId: string, number?: number): Promise<VersionHead> {
  const head = (await findHeads(trx, me, productId)).find((one) => number === undefined || one.number === number);
  if (!head) throw new Problem('not_found');
  return head;
}

/** Waits for other writers of the product, then gives its newest version. */
export async function lockHead(trx: Trx, me: Me, productId: string): Promise<VersionHead> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${productId}, 0))`.execute(trx);
  return getHead(trx, me, productId);
}

function toJudgement(row: { likelihoodTerm: string | null; probability: number | null; confidence: string | null; confidenceReasons: string | null; horizon: string | null; wouldChange: string | null }, isTeam: boolean): Judgement {
  return {
    likelihoodTerm: row.likelihoodTerm,
    // The author's private number is not for receivers.
    probability: isTeam ? row.probability : null,
    confidence: row.confidence === null ? null : Confidence.parse(row.confidence),
    confidenceReasons: row.confidenceReasons ?? '',
    horizon: row.horizon ?? '',
    wouldChange: row.wouldChange ?? '',
  };
}

/** Blocks of a version that the reader may see, in reading order. */
export async function findBlocks(trx: Trx, me: Me, head: VersionHead): Promise<Block[]> {
  const cell = await trx.selectFrom('cell').select('yardstick').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('productBlock')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'productBlock.cellId').onRef('label.id', '=', 'productBlock.labelId'))
    .innerJoin('person', 'person.id', 'productBlock.changedBy')
    .leftJoin('judgement', (on) => on.onRef('judgement.cellId', '=', 'productBlock.cellId').onRef('judgement.blockId', '=', 'productBlock.id'))
    .select(['productBlock.id', 'lineageId', 'section', 'productBlock.kind', 'text', 'rowVersion', 'displayName', 'changedAt', ...labelColumns])
    .select(['likelihoodTerm', 'probability', 'confidence', 'confidenceReasons', 'horizon', 'wouldChange'])
    .where('productBlock.cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .orderBy('place')
    .orderBy('productBlock.id')
    .execute();
  const citations = await findCitations(trx, me, head.productId, head.number);
  const blocks = rows.map((row): Block => {
    const kind = BlockKind.parse(row.kind);
    const judgement = kind === 'judgement' ? toJudgement(row, head.isTeam) : null;
    const cited = citations.get(row.id) ?? [];
    return {
      id: row.id,
      lineageId: row.lineageId,
      section: Section.parse(row.section),
      kind,
      text: row.text,
      marking: toMarking(row),
      judgement,
      problems: judgement && head.isTeam ? judgementProblems(row.text, judgement, cited.length, Yardstick.parse(cell.yardstick)) : [],
      citations: cited,
      version: row.rowVersion,
      changedBy: row.displayName,
      changedAt: row.changedAt.toISOString(),
    };
  });
  const order = sectionsOf[head.kind];
  return blocks.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

/** What the reader may do with a version in its state. */
export function productMay(me: Me, head: VersionHead): Product['may'] {
  const writes = head.isAuthor || me.role === 'cell_lead';
  const can = (event: 'submit' | 'approve' | 'reopen' | 'release' | 'recall') => head.isTeam && productTransitions[head.state][event] !== null;
  return {
    edit: writes && head.state === 'draft' && mayDo(me.role, 'write_product'),
    submit: writes && can('submit') && mayDo(me.role, 'submit_product'),
    review: can('approve') && mayDo(me.role, 'review_product'),
    reopen: writes && can('reopen') && mayDo(me.role, 'write_product'),
    release: can('release') && mayDo(me.role, 'release_product'),
    recall: can('recall') && (me.role === 'cell_lead' || me.role === 'instructor'),
  };
}

/** A version in full, as the reader may see it. */
export async function getProduct(trx: Trx, me: Me, productId: string, number?: number): Promise<Product> {
  const heads = await findHeads(trx, me, productId);
  const head = heads.find((one) => number === undefined || one.number === number);
  if (!head) throw new Problem('not_found');
  const blocks = await findBlocks(trx, me, head);
  const authors = head.isTeam
    ? await trx
        .selectFrom('productAuthor')
        .innerJoin('person', 'person.id', 'productAuthor.personId')
        .select(['personId', 'displayName'])
        .where('cellId', '=', me.cellId)
        .where('productId', '=', productId)
        .orderBy('displayName')
        .orderBy('personId')
        .execute()
    : [];
  const submitted = await trx
    .selectFrom('productVersion')
    .select(['number', 'state', 'submittedAt'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('number')
    .execute();
  return {
    id: head.productId,
    kind: head.kind,
    agency: head.agency,
    title: head.title,
    number: head.number,
    state: head.state,
    version: head.version,
    isTeam: head.isTeam,
    marking: productMarking(head.titleMarking, blocks.map((block) => block.marking)),
    titleMarking: head.titleMarking,
    sections: [...sectionsOf[head.kind]],
    blocks,
    authors,
    versions: submitted.map((one) => ({ number: one.number, state: ProductState.parse(one.state), submittedAt: head.isTeam ? (one.submittedAt?.toISOString() ?? null) : null })),
    may: productMay(me, head),
  };
}
