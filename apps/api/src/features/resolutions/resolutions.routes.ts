import { resolveEntities, withdrawResolution } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { serve } from '../../platform/serve';
import { resolve, withdraw } from './resolutions.commands';

/** Resolutions: say who is who, and take it back. */
export const serveResolutions: Feature = (app, { db }) => {
  serve(app, db, resolveEntities, ({ trx, me, body }) => resolve(trx, me, body));
  serve(app, db, withdrawResolution, ({ trx, me, params }) => withdraw(trx, me, params.resolutionId));
};
