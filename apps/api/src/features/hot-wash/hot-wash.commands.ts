import type { answerHotWashUnnamed, BodyOf, HotWash, HotWashAnswer } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getExerciseTime } from '../../records/cell-work/exercise-time';
import { getScript } from '../../records/exercise-script';
import { findAsked, getHotWash } from './hot-wash.queries';

/** Asks the players of a syndicate, or stops asking; what was asked the first time stays what is asked. */
export async function ask(trx: Trx, me: Me, state: 'open' | 'closed'): Promise<HotWash> {
  mustBeAllowed(me, 'score_exercise');
  const { datasetId } = await getExerciseTime(trx, me);
  const closedAt = state === 'open' ? null : new Date();
  if (await findAsked(trx, me)) {
    await trx.updateTable('hotWash').set({ closedAt }).where('cellId', '=', me.cellId).execute();
  } else {
    const { pack } = await getScript(trx, datasetId);
    const objectives = JSON.stringify(pack.objectives.map(({ key, text }) => ({ key, text })));
    await trx.insertInto('hotWash').values({ cellId: me.cellId, objectives, openedBy: me.personId, closedAt }).execute();
  }
  const asked = await getHotWash(trx, me);
  await audit(trx, { deed: 'ask_hot_wash', subjectKind: 'cell', subjectId: me.cellId, detail: { state } });
  return asked;
}

/** Refused where nothing is asked, where asking is over, or where it is not for whoever asks. */
async function mustBeAsked(trx: Trx, me: Me, { agreement }: HotWashAnswer): Promise<void> {
  const asked = await findAsked(trx, me);
  if (!asked) throw new Problem('not_found');
  const known = new Set(asked.objectives.map(({ key }) => key));
  if (Object.keys(agreement).some((key) => !known.has(key))) throw new Problem('not_found');
  if (!asked.isOpen) throw new Problem('not_in_this_state');
}

const columnsOf = ({ wentWell, toImprove, wouldChange, agreement }: HotWashAnswer) => ({
  wentWell,
  toImprove,
  wouldChange,
  agreement: JSON.stringify(agreement),
});

/** Keeps what somebody says in their own name; once. */
export async function answer(trx: Trx, me: Me, body: HotWashAnswer): Promise<HotWash> {
  await mustBeAsked(trx, me, body);
  if ((await getHotWash(trx, me)).own) throw new Problem('already_there');
  const { cellId, personId } = me;
  await trx
    .insertInto('hotWashAnswer')
    .values({ cellId, id: newId(), personId, givenAt: new Date(), ...columnsOf(body) })
    .execute();
  const answered = await getHotWash(trx, me);
  await audit(trx, { deed: 'answer_hot_wash', subjectKind: 'cell', subjectId: cellId });
  return answered;
}

/** Keeps what somebody says without a name: no person, no moment, and an id that tells of neither. */
export async function answerUnnamed(trx: Trx, me: Me, { id, ...body }: BodyOf<typeof answerHotWashUnnamed>): Promise<{ kept: true }> {
  await mustBeAsked(trx, me, body);
  await trx
    .insertInto('hotWashAnswer')
    .values({ cellId: me.cellId, id, ...columnsOf(body) })
    // Without naming an index: one would ask whether the writer sees the row, and nobody does.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { kept: true };
}
