import type { Block, TearLine } from '@workbench/contract';
import { Section } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import type { VersionHead } from './product-heads';

/** A tear line with where it stands and the label it stands under. */
export interface PlacedTearLine {
  id: string;
  lineageId: string;
  section: Section;
  place: number;
  labelId: number;
  line: TearLine;
}

/** Tear lines of a version that the reader may see, whether or not the reader sees their blocks. */
export async function findTearLines(trx: Trx, me: Me, head: VersionHead): Promise<PlacedTearLine[]> {
  const rows = await trx
    .selectFrom('tearLine')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'tearLine.cellId').onRef('label.id', '=', 'tearLine.labelId'))
    .innerJoin('person', 'person.id', 'tearLine.changedBy')
    .select(['tearLine.id', 'lineageId', 'section', 'place', 'text', 'rowVersion', 'labelId', 'displayName', 'changedAt', ...labelColumns])
    .where('tearLine.cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('versionNumber', '=', head.number)
    .orderBy('tearLine.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    lineageId: row.lineageId,
    section: Section.parse(row.section),
    place: row.place,
    labelId: row.labelId,
    line: {
      id: row.id,
      text: row.text,
      marking: toMarking(row),
      version: row.rowVersion,
      changedBy: row.displayName,
      changedAt: row.changedAt.toISOString(),
    },
  }));
}

/** A tear line as a paragraph, in the place of a block that is not shown, which it does not name: a lineage is the id of a first block. */
export function toParagraph({ section }: Pick<Block, 'section'>, line: TearLine): Block {
  return {
    id: line.id,
    lineageId: line.id,
    section,
    kind: 'paragraph',
    text: line.text,
    marking: line.marking,
    judgement: null,
    problems: [],
    citations: [],
    tearLine: null,
    isTearLine: true,
    version: line.version,
    changedBy: line.changedBy,
    changedAt: line.changedAt,
  };
}
