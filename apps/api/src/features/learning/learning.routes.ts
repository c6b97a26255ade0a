import { readLearningRecord } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { getLearningRecord } from './learning.queries';

/** Learning records; that somebody read one stands in the trail. */
export const serveLearning: Feature = (app, { db }) => {
  serve(app, db, readLearningRecord, async ({ trx, me, params, query }) => {
    const record = await getLearningRecord(trx, me, params.personId, query);
    await audit(trx, { deed: 'read_learning_record', subjectKind: 'person', subjectId: params.personId });
    return record;
  });
};
