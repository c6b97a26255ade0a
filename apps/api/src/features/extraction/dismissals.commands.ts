import type { BodyOf, dismissSuggestion } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';

/** Passes over a suggestion in a version of an item that the reader sees, or brings it back; nobody else is told. */
export async function dismiss(
  trx: Trx,
  me: Me,
  itemId: string,
  { version, start, end, kind, isDismissed }: BodyOf<typeof dismissSuggestion>,
): Promise<{ isDismissed: boolean }> {
  const { cellId, personId } = me;
  const seen = await trx
    .selectFrom('itemVersion')
    .select('version')
    .where('cellId', '=', cellId)
    .where('itemId', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!seen) throw new Problem('not_found');
  const row = { cellId, personId, itemId, itemVersion: version, spanStart: start, spanEnd: end, kind };
  if (isDismissed) {
    await trx
      .insertInto('dismissedSuggestion')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await trx
      .deleteFrom('dismissedSuggestion')
      .where((eb) => eb.and(row))
      .execute();
  }
  return { isDismissed };
}
