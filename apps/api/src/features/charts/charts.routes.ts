import { deleteChart, keepChart, listCharts, readChart, saveChart } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { serve } from '../../platform/serve';
import { drop, keep, save } from './charts.commands';
import { findCharts, getChart, labelOf } from './charts.queries';

/** Charts that are kept: list, read, keep, save, throw away. */
export const serveCharts: Feature = (app, { db }) => {
  serve(app, db, listCharts, async ({ trx, me }) => ({ rows: await findCharts(trx, me), may: { keep: mayDo(me.role, 'make_claim') } }));
  serve(app, db, readChart, async ({ trx, me, params, query }) => {
    const chart = await getChart(trx, me, params.chartId, query.number);
    const labelId = await labelOf(trx, me, chart.id);
    await audit(trx, { deed: 'read_chart', subjectKind: 'chart', subjectId: chart.id, labelId, detail: { number: chart.number } });
    return chart;
  });
  serve(app, db, keepChart, ({ trx, me, body }) => keep(trx, me, body));
  serve(app, db, saveChart, ({ trx, me, params, basedOn, body }) => save(trx, me, params.chartId, basedOn, body));
  serve(app, db, deleteChart, ({ trx, me, params }) => drop(trx, me, params.chartId));
};
