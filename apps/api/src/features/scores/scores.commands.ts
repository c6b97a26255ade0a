import { sql } from 'kysely';
import type { answerQuestion, BodyOf, JudgementAccountCard } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { getExerciseTime } from '../../records/cell-work/exercise-time';
import { inEachSyndicate } from '../../records/cell-work/in-syndicates';
import { getOpenedPack } from '../../records/cell-work/sealed-key';
import { getScores } from './scores.queries';

/** Opens the sealed key for an instructor in each syndicate of a run; the database writes it into the trails in the same step. */
export async function openKey(trx: Trx, personId: PersonId, runId: string, reason: string): Promise<{ openedAt: string }> {
  const { done } = await inEachSyndicate(trx, personId, runId, async () => {
    const { rows } = await sql<{ openedAt: Date }>`select door.open_key(${reason}) as opened_at`.execute(trx);
    return rows[0]!.openedAt;
  });
  return { openedAt: done[0]!.toISOString() };
}

/** Gives players the syndicate's scores and each their own, as they stand. */
export async function releaseScores(trx: Trx, me: Me): Promise<{ releasedAt: string }> {
  const {
    scores: { rows },
  } = await getScores(trx, me);
  const releasedAt = new Date();
  const { cellId, personId: releasedBy } = me;
  const scores = JSON.stringify(rows.find(({ kind }) => kind === 'syndicate')!.scores);
  await trx
    .insertInto('scoreRelease')
    .values({ cellId, scores, releasedBy, releasedAt })
    .onConflict((conflict) => conflict.column('cellId').doUpdateSet({ scores, releasedBy, releasedAt }))
    .execute();
  const own = rows.filter(({ kind }) => kind === 'person');
  for (const { id, scores: said } of own) {
    const written = JSON.stringify(said);
    await trx
      .insertInto('personScore')
      .values({ cellId, personId: id, scores: written })
      .onConflict((conflict) => conflict.columns(['cellId', 'personId']).doUpdateSet({ scores: written }))
      .execute();
  }
  await audit(trx, { deed: 'release_scores', subjectKind: 'cell', subjectId: cellId, detail: { people: own.length } });
  return { releasedAt: releasedAt.toISOString() };
}

async function mustBeJudgement(trx: Trx, me: Me, lineageId: string): Promise<void> {
  const block = await trx
    .selectFrom('productBlock')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where('lineageId', '=', lineageId)
    .where('kind', '=', 'judgement')
    .limit(1)
    .executeTakeFirst();
  if (!block) throw new Problem('not_found');
}

/** Says which question of the key a judgement answers, or that it answers none. */
export async function answer(
  trx: Trx,
  me: Me,
  lineageId: string,
  { question, saysNot }: BodyOf<typeof answerQuestion>,
): Promise<Pick<JudgementAccountCard, 'lineageId' | 'answers'>> {
  mustBeAllowed(me, 'score_exercise');
  const { datasetId } = await getExerciseTime(trx, me);
  const pack = await getOpenedPack(trx, me, datasetId);
  await mustBeJudgement(trx, me, lineageId);
  const { cellId, personId: setBy } = me;
  if (question === null) {
    await trx.deleteFrom('answeredQuestion').where('cellId', '=', cellId).where('lineageId', '=', lineageId).execute();
  } else {
    if (!pack.judgements.some(({ key }) => key === question)) throw new Problem('not_found');
    const said = { questionKey: question, saysNot, setBy, setAt: new Date() };
    await trx
      .insertInto('answeredQuestion')
      .values({ cellId, lineageId, ...said })
      .onConflict((conflict) => conflict.columns(['cellId', 'lineageId']).doUpdateSet(said))
      .execute();
  }
  await audit(trx, { deed: 'answer_question', subjectKind: 'cell', subjectId: cellId, detail: { isAnswered: question !== null } });
  return { lineageId, answers: question === null ? null : { question, saysNot } };
}
