import { z } from 'zod';
import { listAccess, listTrail, trailExportPath, TrailFilter, type TrailRow } from '@workbench/contract';
import { CellId, toCsv } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { asActor } from '../../platform/as-actor';
import { audit, auditList } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { invalid, Problem } from '../../platform/problems';
import { recordingRefusals, serve } from '../../platform/serve';
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

  app.get(trailExportPath, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const params = z.object({ cellId: CellId }).safeParse(request.params);
    if (!params.success) throw new Problem('not_found');
    const filter = TrailFilter.safeParse(request.query);
    const actor = { kind: 'member', personId: session.personId, cellId: params.data.cellId } as const;
    const file = await recordingRefusals(db, actor, 'exportTrail', request, () =>
      asActor(db, actor, async (trx, me) => {
        mustBeAllowed(me, 'read_audit');
        if (!filter.success) throw invalid('query', 'is not valid');
        const rows = await findWholeTrail(trx, me, filter.data);
        await auditList(trx, 'export_trail', filter.data);
        return toCsv([columns, ...rows.map(toCells)]);
      }),
    );
    return reply.header('content-disposition', 'attachment; filename="trail.csv"').type('text/csv; charset=utf-8').send(file);
  });
};
