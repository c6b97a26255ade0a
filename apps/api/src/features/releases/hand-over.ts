import { isReleasableTo, portionFor, type AgencyCode } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { VersionHead } from '../../records/product-heads';
import { findBlocks } from '../../records/products';
import { findTearLines } from '../../records/tear-lines';

async function handOverBlocks(trx: Trx, me: Me, releaseId: string, blockIds: readonly string[]): Promise<void> {
  if (blockIds.length === 0) return;
  await trx
    .insertInto('releaseBlock')
    .columns(['cellId', 'releaseId', 'blockId', 'labelId'])
    .expression((eb) =>
      eb
        .selectFrom('productBlock')
        .select(['cellId', eb.val(releaseId).$castTo<string>().as('releaseId'), 'id', 'labelId'])
        .where('cellId', '=', me.cellId)
        .where('id', 'in', [...blockIds]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Hands over what of a checked version may go to an agency, and nothing else: of what the member sees, the blocks that are
 * releasable to it and not left out, and every tear line that is releasable, also of a block that goes there, since not all
 * its readers may see that.
 */
export async function handOver(
  trx: Trx,
  me: Me,
  head: VersionHead,
  releaseId: string,
  agency: AgencyCode,
  without: readonly string[],
): Promise<void> {
  const blocks = (await findBlocks(trx, me, head)).filter((block) => {
    const markings = [block.marking, ...block.citations.map((citation) => citation.marking)];
    return !block.isTearLine && !without.includes(block.id) && portionFor(agency, { markings, tearLine: null }) === 'block';
  });
  await handOverBlocks(
    trx,
    me,
    releaseId,
    blocks.map((block) => block.id),
  );
  const lines = (await findTearLines(trx, me, head)).filter(({ line }) => isReleasableTo(line.marking, agency));
  if (lines.length === 0) return;
  await trx
    .insertInto('releaseTearLine')
    .values(lines.map(({ id, labelId }) => ({ cellId: me.cellId, releaseId, tearLineId: id, labelId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
