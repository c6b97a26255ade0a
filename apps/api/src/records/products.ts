import type { Block, Product } from '@workbench/contract';
import {
  BlockKind,
  Confidence,
  isReleasableTo,
  judgementProblems,
  productMarking,
  Section,
  sectionsOf,
  Yardstick,
  type AgencyCode,
  type Judgement,
  type Marking,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { Problem } from '../platform/problems';
import { findCitations } from './citation-cards';
import { findHeads, productMay, type VersionHead } from './product-heads';

interface JudgementRow {
  likelihoodTerm: string | null;
  probability: number | null;
  confidence: string | null;
  confidenceReasons: string | null;
  horizon: string | null;
  wouldChange: string | null;
}

function toJudgement(row: JudgementRow): Judgement {
  return {
    likelihoodTerm: row.likelihoodTerm,
    probability: row.probability,
    confidence: row.confidence === null ? null : Confidence.parse(row.confidence),
    confidenceReasons: row.confidenceReasons ?? '',
    horizon: row.horizon ?? '',
    wouldChange: row.wouldChange ?? '',
  };
}

/** A block as a receiver reads it: without the author's private number, open checks, and who wrote when. */
export function toReceived(block: Block): Block {
  const judgement = block.judgement && { ...block.judgement, probability: null };
  return { ...block, judgement, problems: [], version: 1, changedBy: null, changedAt: null };
}

/** Blocks of a version that the reader may see, in reading order. */
export async function findBlocks(trx: Trx, me: Me, head: VersionHead): Promise<Block[]> {
  const cell = await trx.selectFrom('cell').select('yardstick').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('productBlock')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'productBlock.cellId').onRef('label.id', '=', 'productBlock.labelId'))
    .innerJoin('person', 'person.id', 'productBlock.changedBy')
    .leftJoin('judgement', (on) =>
      on.onRef('judgement.cellId', '=', 'productBlock.cellId').onRef('judgement.blockId', '=', 'productBlock.id'),
    )
    .select([
      'productBlock.id',
      'lineageId',
      'section',
      'productBlock.kind',
      'text',
      'rowVersion',
      'displayName',
      'changedAt',
      ...labelColumns,
    ])
    .select(['likelihoodTerm', 'probability', 'confidence', 'confidenceReasons', 'horizon', 'wouldChange'])
    .where('productBlock.cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .orderBy('place')
    .orderBy('lineageId')
    .execute();
  const citations = await findCitations(trx, me, head.productId, head.number);
  const yardstick = Yardstick.parse(cell.yardstick);
  const blocks = rows.map((row): Block => {
    const kind = BlockKind.parse(row.kind);
    const judgement = kind === 'judgement' ? toJudgement(row) : null;
    const cited = citations.get(row.id) ?? [];
    return {
      id: row.id,
      lineageId: row.lineageId,
      section: Section.parse(row.section),
      kind,
      text: row.text,
      marking: toMarking(row),
      judgement,
      problems: judgement ? judgementProblems(row.text, judgement, cited.length, yardstick) : [],
      citations: cited,
      version: row.rowVersion,
      changedBy: row.displayName,
      changedAt: row.changedAt.toISOString(),
    };
  });
  const order = sectionsOf[head.kind];
  const inOrder = blocks.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  return head.isTeam ? inOrder : inOrder.map(toReceived);
}

/** Markings of the blocks that the reader sees, by product and version number joined with a space. */
export async function findBlockMarkings(trx: Trx, me: Me): Promise<Map<string, Marking[]>> {
  const rows = await trx
    .selectFrom('productBlock')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'productBlock.cellId').onRef('label.id', '=', 'productBlock.labelId'))
    .select(['productId', 'versionNumber', ...labelColumns])
    .distinct()
    .where('productBlock.cellId', '=', me.cellId)
    .execute();
  const markings = new Map<string, Marking[]>();
  for (const row of rows) {
    const key = `${row.productId} ${row.versionNumber}`;
    markings.set(key, [...(markings.get(key) ?? []), toMarking(row)]);
  }
  return markings;
}

async function findAuthors(trx: Trx, me: Me, productId: string): Promise<Product['authors']> {
  return trx
    .selectFrom('productAuthor')
    .innerJoin('person', 'person.id', 'productAuthor.personId')
    .select(['personId', 'displayName'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('displayName')
    .orderBy('personId')
    .execute();
}

/** A version in full, as the reader may see it. */
export async function getProduct(trx: Trx, me: Me, productId: string, number?: number): Promise<Product> {
  const heads = await findHeads(trx, me, productId);
  const head = heads.find((one) => number === undefined || one.number === number);
  if (!head) throw new Problem('not_found');
  const blocks = await findBlocks(trx, me, head);
  return {
    id: head.productId,
    kind: head.kind,
    agency: head.agency,
    title: head.title,
    number: head.number,
    state: head.state,
    version: head.version,
    isTeam: head.isTeam,
    marking: productMarking(
      head.titleMarking,
      blocks.map((block) => block.marking),
    ),
    titleMarking: head.titleMarking,
    sections: [...sectionsOf[head.kind]],
    blocks,
    authors: head.isTeam ? await findAuthors(trx, me, productId) : [],
    versions: heads
      .toReversed()
      .map((one) => ({ number: one.number, state: one.state, submittedAt: one.submittedAt?.toISOString() ?? null })),
    may: productMay(me, head),
  };
}

/** What a member of an agency who holds every clearance and compartment would receive, for the team to look at; 404 when that is nothing. */
export async function getPreview(trx: Trx, me: Me, productId: string, agency: AgencyCode, number?: number): Promise<Product> {
  const product = await getProduct(trx, me, productId, number);
  if (!product.isTeam || !isReleasableTo(product.titleMarking, agency)) throw new Problem('not_found');
  const blocks = product.blocks.filter((block) => isReleasableTo(block.marking, agency)).map(toReceived);
  return {
    ...product,
    state: 'released',
    version: 1,
    isTeam: false,
    marking: productMarking(
      product.titleMarking,
      blocks.map((block) => block.marking),
    ),
    blocks,
    authors: [],
    versions: [{ number: product.number, state: 'released', submittedAt: null }],
    may: { edit: false, submit: false, review: false, reopen: false, release: false, recall: false },
  };
}
