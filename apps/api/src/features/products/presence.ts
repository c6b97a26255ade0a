import { sql } from 'kysely';
import { presenceTimes, type BodyOf, type Present, type tellPresence } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { getTeamHead, productMay, type VersionHead } from '../../records/product-heads';

const toText = (bytes: Buffer) => bytes.toString('base64');

/** Who else was heard of lately in blocks of a version that the reader sees. */
async function findOthers(trx: Trx, me: Me, head: VersionHead): Promise<Present[]> {
  const rows = await trx
    .selectFrom('presence')
    .innerJoin('person', 'person.id', 'presence.personId')
    .innerJoin('productBlock', (on) =>
      on.onRef('productBlock.cellId', '=', 'presence.cellId').onRef('productBlock.id', '=', 'presence.blockId'),
    )
    .select(['personId', 'displayName', 'blockId', 'anchor', 'head'])
    .where('presence.cellId', '=', me.cellId)
    .where('presence.productId', '=', head.productId)
    .where('productBlock.versionNumber', '=', head.number)
    .where('personId', '!=', me.personId)
    .where('at', '>', sql<Date>`now() - make_interval(secs => ${presenceTimes.gone / 1000})`)
    .orderBy('displayName')
    .orderBy('personId')
    .execute();
  return rows.map(({ personId, displayName, blockId, anchor, head: end }) => ({
    personId,
    name: displayName,
    blockId,
    selection: anchor && end ? { anchor: toText(anchor), head: toText(end) } : null,
  }));
}

/** Who else is writing, for the team. */
export async function findPresence(trx: Trx, me: Me, productId: string): Promise<{ others: Present[] }> {
  const head = await getTeamHead(trx, me, productId);
  return { others: await findOthers(trx, me, head) };
}

/** Notes where the member is writing and says who else is there. */
export async function standAt(
  trx: Trx,
  me: Me,
  productId: string,
  { blockId, selection }: BodyOf<typeof tellPresence>,
): Promise<{ others: Present[] }> {
  const head = await getTeamHead(trx, me, productId);
  if (head.state !== 'draft') throw new Problem('not_in_this_state');
  if (!productMay(me, head).edit) throw new Problem('not_allowed');
  await sql`select door.forget_presence()`.execute(trx);
  if (blockId !== null) {
    const block = await trx
      .selectFrom('productBlock')
      .select('labelId')
      .where('cellId', '=', me.cellId)
      .where('productId', '=', productId)
      .where('versionNumber', '=', head.number)
      .where('id', '=', blockId)
      .executeTakeFirst();
    if (!block) throw new Problem('not_found');
    const place = selection && { anchor: Buffer.from(selection.anchor, 'base64'), head: Buffer.from(selection.head, 'base64') };
    await trx
      .insertInto('presence')
      .values({ cellId: me.cellId, personId: me.personId, productId, blockId, labelId: block.labelId, ...place })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return { others: await findOthers(trx, me, head) };
}
