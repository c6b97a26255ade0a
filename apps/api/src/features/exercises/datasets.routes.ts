import type { FastifyRequest } from 'fastify';
import { importDataset, listDatasets, readDataset } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { asActor, type Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { mayConduct } from '../../records/conducting';
import { checkArchive, takePack, type CheckedPack } from './datasets.commands';
import { findDatasets, getDataset } from './datasets.queries';

async function mustConduct(trx: Trx, personId: PersonId): Promise<void> {
  if (!(await mayConduct(trx, personId))) throw new Problem('not_allowed');
}

/** Datasets: list, read, import. */
export const serveDatasets: Feature = (app, { db }) => {
  /** Archives that are handed in, from when they were checked until their request is answered. */
  const checked = new WeakMap<FastifyRequest, CheckedPack>();
  serve(app, db, listDatasets, async ({ trx, session }) => ({
    rows: await findDatasets(trx),
    may: { import: await mayConduct(trx, session.personId) },
  }));
  serve(app, db, readDataset, ({ trx, params }) => getDataset(trx, params.datasetId));
  serve(
    app,
    db,
    importDataset,
    async ({ trx, session, body, request }) => {
      await mustConduct(trx, session.personId);
      return takePack(trx, session.personId, checked.get(request)!, body.acceptFaults);
    },
    // A check takes seconds, in which no connection is held.
    async ({ session: { personId }, body, request }) => {
      await asActor(db, { kind: 'person', personId }, (trx) => mustConduct(trx, personId));
      checked.set(request, await checkArchive(body.content));
    },
  );
};
