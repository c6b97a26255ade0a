import { z } from 'zod';
import { listAccess, listTrail, trailExportPath, TrailFilter, type TrailRow } from '@workbench/contract';
import { toCsv } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit, auditList } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { serve } from '../../platform/serve';
import { serveDownload } from '../../platform/serve-download';
import { findAccess } from './access.queries';
import { findTrail, findWholeTrail } from './trail.queries';

const columns = ['at', 'person', 'agency', 'deed', 'subject_kind', 'subject_id', 'subject', 'marking', 'detail', 'asked'];

function toCells(row: TrailRow): string[] {
  const json = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  return [
    row.at,
    row.by?.name ?? '',
    row.agency ?? '',
    row.deed,
    row.subjectKind,
    row.subjectId ?? '',
    row.subject ?? '',
    json(row.marking),
    json(row.detail),
    json(row.asked),
  ];
}

/** The trail: pages, a file, and who read what about an entity. */
export const serveTrail: Feature = (app, { db }) => {
  serve(app, db, listTrail, async ({ trx, me, query }) => {
    mustBeAllowed(me, 'read_audit');
    const page = await findTrail(trx, me, query);
    await auditList(trx, 'list_trail', query);
    return page;
  });
  serve(app, db, listAccess, async ({ trx, me, params, query }) => {
    mustBeAllowed(me, 'read_audit');
    const access = await findAccess(trx, me, params.entityId, query);
    await audit(trx, { deed: 'read_access', subjectKind: 'entity', subjectId: params.entityId });
    return access;
  });

  serveDownload(
    app,
    db,
    { name: 'exportTrail', path: trailExportPath, params: z.object({}), query: TrailFilter },
    async ({ trx, me, query }) => {
      mustBeAllowed(me, 'read_audit');
      const rows = await findWholeTrail(trx, me, query);
      await auditList(trx, 'export_trail', query);
      return { fileName: 'trail.csv', mediaType: 'text/csv', content: toCsv([columns, ...rows.map(toCells)]) };
    },
  );
};
