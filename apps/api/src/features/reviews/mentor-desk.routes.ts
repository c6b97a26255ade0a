import { dropPhrase, listPhrases, readFeedbackTimes, savePhrase } from '@workbench/contract';
import type { PhraseId } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { readTimes } from './feedback-times.queries';

/** What helps a mentor along: phrases of one's own, and how long authors waited. */
export const serveMentorDesk: Feature = (app, { db }) => {
  serve(app, db, listPhrases, async ({ trx, me }) => ({
    rows: await trx
      .selectFrom('reviewPhrase')
      .select(['id', 'criterion', 'words'])
      .where('cellId', '=', me.cellId)
      .where('personId', '=', me.personId)
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
  }));
  serve(app, db, savePhrase, async ({ trx, me, body }) => {
    const phrase = { id: newId<PhraseId>(), ...body };
    await trx
      .insertInto('reviewPhrase')
      .values({ cellId: me.cellId, personId: me.personId, createdAt: new Date(), ...phrase })
      .execute();
    return phrase;
  });
  serve(app, db, dropPhrase, async ({ trx, me, params }) => {
    const dropped = await trx
      .deleteFrom('reviewPhrase')
      .where('cellId', '=', me.cellId)
      .where('id', '=', params.phraseId)
      .returning('id')
      .executeTakeFirst();
    if (!dropped) throw new Problem('not_found');
    return { dropped: true as const };
  });
  serve(app, db, readFeedbackTimes, ({ trx, me }) => readTimes(trx, me));
};
