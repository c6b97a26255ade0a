import { WorkScoresShape, type LearningDays, type LearningRecord } from '@workbench/contract';
import { AgencyCode, exerciseKey, mayReadRecord, untoldToMentors } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findAppraised } from './appraised.queries';
import { findDeeds } from './deeds.queries';
import type { Learner } from './learner';
import { findRemarks } from './remarks.queries';

/** The trainee of the cell with this id; refused before it is asked whether there is one, so that a refusal tells of nobody. */
async function getLearner(trx: Trx, me: Me, personId: string): Promise<LearningRecord['person'] & { dataset: string }> {
  if (!mayReadRecord(me, personId)) throw new Problem('not_allowed');
  const row = await trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .innerJoin('cell', 'cell.id', 'member.cellId')
    .select(['member.personId', 'displayName', 'agencyCode', 'dataset'])
    .where('member.cellId', '=', me.cellId)
    .where('member.personId', '=', personId)
    .where('role', '=', 'trainee')
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return { id: row.personId, name: row.displayName, agency: AgencyCode.parse(row.agencyCode), dataset: row.dataset };
}

/** Scores of a trainee as they stood when they were handed out. */
async function findScores(trx: Trx, { cellId, personId }: Pick<Learner, 'cellId' | 'personId'>): Promise<LearningRecord['scores']> {
  const row = await trx
    .selectFrom('personScore')
    .innerJoin('scoreRelease', 'scoreRelease.cellId', 'personScore.cellId')
    .select(['personScore.scores', 'releasedAt'])
    .where('personScore.cellId', '=', cellId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ? { releasedAt: row.releasedAt.toISOString(), own: WorkScoresShape.parse(row.scores) } : null;
}

/** A trainee's learning record, as far as the reader sees what it rests on. */
export async function getLearningRecord(trx: Trx, me: Me, personId: string, days: LearningDays): Promise<LearningRecord> {
  const { dataset, ...person } = await getLearner(trx, me, personId);
  const learner = { cellId: me.cellId, personId, days };
  const { appraised, remarks } = await findAppraised(trx, learner);
  return {
    person,
    exercise: exerciseKey(dataset),
    deeds: await findDeeds(trx, learner),
    untold: me.role === 'mentor' ? [...untoldToMentors] : [],
    appraised,
    remarks: [...remarks, ...(await findRemarks(trx, learner))],
    scores: await findScores(trx, learner),
  };
}
