import { z } from 'zod';
import { addReportEntry, afterActionPaths, AfterActionExport, changeReportEntry, dropReportEntry, readReport } from '@workbench/contract';
import { agenciesOf, cleanFileName, measuresOf, workScores } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { toDocx } from '../../platform/documents/to-docx';
import { mustBeShort, toPdf } from '../../platform/documents/typst';
import type { LaterDownload } from '../../platform/download';
import { serve } from '../../platform/serve';
import { serveDownload } from '../../platform/serve-download';
import { accountsOf } from '../../records/cell-work/accounts';
import { getGround } from '../../records/cell-work/ground';
import { getDocumentCell } from '../../records/document-cell';
import { documentWords } from '../../records/document-words';
import { add, change, drop } from './report.commands';
import { reportDocument } from './report-document';
import { findEntries } from './report.queries';

type Format = keyof typeof afterActionPaths;
const mediaTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function exportReport(trx: Trx, me: Me, format: Format, { language }: z.output<typeof AfterActionExport>): Promise<LaterDownload> {
  const ground = await getGround(trx, me);
  const { time, pack, work } = ground;
  const setting = {
    entries: await findEntries(trx, me),
    accounts: await accountsOf(trx, me, ground),
    scores: workScores([measuresOf(ground.ground)], work.yardstick),
    pack,
    agencies: agenciesOf(work),
    syndicate: time.syndicate,
    startsAt: new Date(time.startsAt).toISOString(),
  };
  const document = reportDocument(setting, await getDocumentCell(trx, me), me.agency, documentWords(language));
  if (format === 'pdf') mustBeShort(document);
  await audit(trx, { deed: 'export_report', subjectKind: 'cell', subjectId: me.cellId, detail: { format } });
  const content = () => (format === 'pdf' ? toPdf(document) : toDocx(document));
  return { fileName: cleanFileName(`${document.title.text} ${time.syndicate}`, [format]), mediaType: mediaTypes[format], content };
}

/** The after-action report of a syndicate: its entries, and the whole of it to take away. */
export const serveAfterAction: Feature = (app, { db }) => {
  serve(app, db, readReport, async ({ trx, me }) => {
    const rows = await findEntries(trx, me);
    await audit(trx, { deed: 'read_report', subjectKind: 'cell', subjectId: me.cellId });
    return { rows };
  });
  serve(app, db, addReportEntry, ({ trx, me, body }) => add(trx, me, body));
  serve(app, db, changeReportEntry, ({ trx, me, params, basedOn, body }) => change(trx, me, params.entryId, basedOn, body));
  serve(app, db, dropReportEntry, ({ trx, me, params }) => drop(trx, me, params.entryId));
  for (const format of Object.keys(afterActionPaths) as Format[]) {
    const route = { name: 'exportReport', path: afterActionPaths[format], params: z.object({}), query: AfterActionExport };
    serveDownload(app, db, route, ({ trx, me, query }) => exportReport(trx, me, format, query));
  }
};
