import type { AnswerOf, readBlockHistory, readBlockUpdates } from '@workbench/contract';
import { asText, lacking, reachOf, statesOf } from '@workbench/writing';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { invalid, Problem } from '../../platform/problems';
import { getDocument } from '../../records/block-documents';
import { getHead } from '../../records/product-heads';
import { bytesOf } from './live-blocks.commands';

/** Most states of a block that are told of. */
const statesShown = 100;

/** A block of any version, for its team; to others its document is not there. */
async function getTeamBlock(trx: Trx, me: Me, productId: string, blockId: string) {
  const block = await trx
    .selectFrom('productBlock')
    .select(['id', 'text', 'rowVersion', 'labelId', 'versionNumber'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('id', '=', blockId)
    .executeTakeFirst();
  if (!block || !(await getHead(trx, me, productId)).isTeam) throw new Problem('not_found');
  return block;
}

/** What the reader lacks of the document of a block. */
export async function findUpdates(
  trx: Trx,
  me: Me,
  { productId, blockId }: { productId: string; blockId: string },
  since: string | undefined,
): Promise<AnswerOf<typeof readBlockUpdates>> {
  const block = await getTeamBlock(trx, me, productId, blockId);
  const { state } = await getDocument(trx, me, block);
  const update = lacking(state, since === undefined ? new Uint8Array([0]) : bytesOf('querystring/since', since));
  if (!update) throw invalid('querystring/since', 'is no state vector');
  await audit(trx, { deed: 'read_block', subjectKind: 'product', subjectId: productId, labelId: block.labelId, detail: { blockId } });
  return { update: asText(update), reach: asText(reachOf(state)), version: block.rowVersion };
}

/** Who wrote what in a block when, as far as the reader may know: what was written under a marking beyond the reader is not there. */
export async function findHistory(
  trx: Trx,
  me: Me,
  { productId, blockId }: { productId: string; blockId: string },
): Promise<AnswerOf<typeof readBlockHistory>> {
  const block = await getTeamBlock(trx, me, productId, blockId);
  const rows = await trx
    .selectFrom('blockUpdate')
    .innerJoin('person', 'person.id', 'blockUpdate.madeBy')
    .select(['blockUpdate.id', 'isBase', 'content', 'madeAt', 'displayName'])
    .where('cellId', '=', me.cellId)
    .where('blockId', '=', blockId)
    .orderBy('madeAt')
    .orderBy('isBase', 'desc')
    .orderBy('blockUpdate.id')
    .execute();
  const states = statesOf(rows.map((row) => ({ ...row, by: row.displayName, at: row.madeAt })));
  await audit(trx, {
    deed: 'read_block_history',
    subjectKind: 'product',
    subjectId: productId,
    labelId: block.labelId,
    detail: { blockId },
  });
  return {
    states: states
      .toReversed()
      .slice(0, statesShown)
      .map(({ id, by, at, text }) => ({ id, by, at: at.toISOString(), text })),
  };
}
