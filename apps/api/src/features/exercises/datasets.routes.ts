import { importDataset, listDatasets, readDataset } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { importPack } from './datasets.commands';
import { mayConduct } from '../../records/conducting';
import { findDatasets, getDataset } from './datasets.queries';

/** Datasets: list, read, import. */
export const serveDatasets: Feature = (app, { db }) => {
  serve(app, db, listDatasets, async ({ trx, session }) => ({
    rows: await findDatasets(trx),
    may: { import: await mayConduct(trx, session.personId) },
  }));
  serve(app, db, readDataset, ({ trx, params }) => getDataset(trx, params.datasetId));
  serve(app, db, importDataset, async ({ trx, session, body }) => {
    if (!(await mayConduct(trx, session.personId))) throw new Problem('not_allowed');
    // The towns of the world are read when they are asked for: most servers never import a pack.
    const { realWorld } = await import('@workbench/extraction/real-world');
    return importPack(trx, session.personId, body, realWorld());
  });
};
