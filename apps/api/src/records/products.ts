import type { Block, Product } from '@workbench/contract';
import {
  BlockKind,
  Confidence,
  judgementProblems,
  productMarking,
  rendition,
  Section,
  sectionsOf,
  Yardstick,
  type Judgement,
  type Marking,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { Problem } from '../platform/problems';
import { findCitations } from './citation-cards';
import { findHeads, productMay, type VersionHead } from './product-heads';
import { findTearLines, toParagraph } from './tear-lines';

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

/**
 * A block as a receiver reads it: without the author's private number, open checks, who wrote when, and what its tear line
 * says. One that is a tear line cannot be told from any other paragraph.
 */
export function toReceived(block: Block): Block {
  const judgement = block.judgement && { ...block.judgement, probability: null };
  return {
    ...block,
    lineageId: block.id,
    judgement,
    problems: [],
    tearLine: null,
    isTearLine: false,
    version: 1,
    changedBy: null,
    changedAt: null,
  };
}

/** Blocks of a version that the reader may see, in reading order; in the place of one that the reader may not see, its tear line. */
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
      'place',
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
    .execute();
  const citations = await findCitations(trx, me, head.productId, head.number);
  const yardstick = Yardstick.parse(cell.yardstick);
  const toBlock = (row: (typeof rows)[number]): Block => {
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
      tearLine: null,
      isTearLine: false,
      version: row.rowVersion,
      changedBy: row.displayName,
      changedAt: row.changedAt.toISOString(),
    };
  };
  const placed = rows.map((row) => ({ ...row, section: Section.parse(row.section) }));
  const read = rendition(sectionsOf[head.kind], placed, await findTearLines(trx, me, head)).map((portion) =>
    portion.block
      ? { ...toBlock(portion.block), tearLine: portion.tearLine?.line ?? null }
      : toParagraph(portion.tearLine, portion.tearLine.line),
  );
  return head.isTeam ? read : read.map(toReceived);
}

/** Markings of the blocks and tear lines that the reader reads, by product and version number joined with a space. */
export async function findBlockMarkings(trx: Trx, me: Me): Promise<Map<string, Marking[]>> {
  const blocks = await trx
    .selectFrom('productBlock')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'productBlock.cellId').onRef('label.id', '=', 'productBlock.labelId'))
    .select(['productId', 'versionNumber', ...labelColumns])
    .distinct()
    .where('productBlock.cellId', '=', me.cellId)
    .execute();
  const tearLines = await trx
    .selectFrom('tearLine')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'tearLine.cellId').onRef('label.id', '=', 'tearLine.labelId'))
    .select(['productId', 'versionNumber', ...labelColumns])
    .distinct()
    .where('tearLine.cellId', '=', me.cellId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('productBlock')
            .select('productBlock.id')
            .whereRef('productBlock.cellId', '=', 'tearLine.cellId')
            .whereRef('productBlock.productId', '=', 'tearLine.productId')
            .whereRef('productBlock.versionNumber', '=', 'tearLine.versionNumber')
            .whereRef('productBlock.lineageId', '=', 'tearLine.lineageId'),
        ),
      ),
    )
    .execute();
  const rows = [...blocks, ...tearLines];
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
