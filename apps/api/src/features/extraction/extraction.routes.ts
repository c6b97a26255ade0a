import { dismissSuggestion, listSuggestions } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { dismiss } from './dismissals.commands';
import { findSuggestions } from './suggestions.queries';

/** What a text may say, for an analyst to take up or pass over. */
export const serveExtraction: Feature = (app, { db }) => {
  serve(app, db, listSuggestions, async ({ trx, me, params }) => {
    const { answer, labelId } = await findSuggestions(trx, me, params.itemId);
    await audit(trx, { deed: 'read_suggestions', subjectKind: 'item', subjectId: params.itemId, labelId });
    return answer;
  });
  serve(app, db, dismissSuggestion, ({ trx, me, params, body }) => dismiss(trx, me, params.itemId, body));
};
