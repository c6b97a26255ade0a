import { sanitiseItem } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { sanitise } from './sanitisations.commands';

/** Sanitised items (write-to-release). */
export const serveSanitisations: Feature = (app, { db }) => {
  serve(app, db, sanitiseItem, ({ trx, me, params, body }) => sanitise(trx, me, params.itemId, body));
};
