import { HotWashAnswer, type HotWash, type HotWashResults } from '@workbench/contract';
import { mayDo, type Words } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';

type Objective = { key: string; text: Words };

const players = ['trainee', 'cell_lead', 'liaison', 'rights_officer'];

/** What is asked in the cell; undefined when nothing was asked yet. */
export async function findAsked(trx: Trx, me: Me) {
  const row = await trx.selectFrom('hotWash').select(['objectives', 'closedAt']).where('cellId', '=', me.cellId).executeTakeFirst();
  return row && { objectives: row.objectives as unknown as Objective[], isOpen: row.closedAt === null };
}

async function findOwn(trx: Trx, me: Me): Promise<HotWashAnswer | null> {
  const row = await trx
    .selectFrom('hotWashAnswer')
    .select(['wentWell', 'toImprove', 'wouldChange', 'agreement'])
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .executeTakeFirst();
  return row ? HotWashAnswer.parse(row) : null;
}

/** What players are asked, and what one answered oneself. */
export async function getHotWash(trx: Trx, me: Me): Promise<HotWash> {
  const asked = await findAsked(trx, me);
  const own = await findOwn(trx, me);
  const mayScore = mayDo(me.role, 'score_exercise');
  return {
    state: asked ? (asked.isOpen ? 'open' : 'closed') : 'none',
    objectives: asked?.objectives ?? [],
    own,
    may: { answer: asked?.isOpen === true && own === null && players.includes(me.role), ask: mayScore, readAnswers: mayScore },
  };
}

const inOrder = (texts: readonly string[]) => texts.filter((text) => text !== '').toSorted();

/** What players said, question by question; the words of each in alphabetical order, so that no place tells who or when. */
export async function getResults(trx: Trx, me: Me): Promise<HotWashResults> {
  mustBeAllowed(me, 'score_exercise');
  const asked = await findAsked(trx, me);
  if (!asked) throw new Problem('not_found');
  const rows = await trx
    .selectFrom('hotWashAnswer')
    .select(['wentWell', 'toImprove', 'wouldChange', 'agreement'])
    .where('cellId', '=', me.cellId)
    .execute();
  const answers = rows.map((row) => HotWashAnswer.parse(row));
  return {
    answers: answers.length,
    wentWell: inOrder(answers.map(({ wentWell }) => wentWell)),
    toImprove: inOrder(answers.map(({ toImprove }) => toImprove)),
    wouldChange: inOrder(answers.map(({ wouldChange }) => wouldChange)),
    agreement: asked.objectives.map(({ key, text }) => ({
      key,
      text,
      counts: [1, 2, 3, 4, 5].map((grade) => answers.filter(({ agreement }) => agreement[key] === grade).length),
    })),
  };
}
