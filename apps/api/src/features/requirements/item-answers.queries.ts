import type { AnswerOf, listItemAnswers } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findAnswers } from './answers.queries';

/** What a visible item, or a claim on it, is said to answer; 404 when the item is hidden or absent. */
export async function findItemAnswers(trx: Trx, me: Me, itemId: string): Promise<AnswerOf<typeof listItemAnswers>> {
  const item = await trx.selectFrom('item').select('id').where('cellId', '=', me.cellId).where('id', '=', itemId).executeTakeFirst();
  if (!item) throw new Problem('not_found');
  const answers = await findAnswers(trx, me, { itemId });
  const ids = answers.map((one) => one.eeiId);
  const words =
    ids.length === 0
      ? []
      : await trx.selectFrom('requirement').select(['id', 'text']).where('cellId', '=', me.cellId).where('id', 'in', ids).execute();
  return {
    rows: answers.map((one) => ({ ...one, eei: words.find((row) => row.id === one.eeiId)?.text ?? '' })),
    may: { link: mayDo(me.role, 'answer_requirement') },
  };
}
