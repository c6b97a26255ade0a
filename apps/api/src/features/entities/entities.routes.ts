import { z } from 'zod';
import { DossierExport, dossierPdfPath, listEntities, readDossier } from '@workbench/contract';
import { cleanFileName } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit, auditList } from '../../platform/audit';
import { mustBeShort, toPdf } from '../../platform/documents/typst';
import { serve } from '../../platform/serve';
import { serveDownload } from '../../platform/serve-download';
import { getDocumentCell } from '../../records/document-cell';
import { documentWords } from '../../records/document-words';
import { dossierDocument } from './dossier-document';
import { getDossier } from './dossier.queries';
import { findEntities } from './entities.queries';

/** Entities: the list, the dossier, and the dossier to take away as PDF. */
export const serveEntities: Feature = (app, { db }) => {
  serve(app, db, listEntities, async ({ trx, me, query }) => {
    const page = await findEntities(trx, me, query);
    await auditList(trx, 'list_entities', query);
    return page;
  });
  serve(app, db, readDossier, async ({ trx, me, params }) => {
    const dossier = await getDossier(trx, me, params.entityId);
    await audit(trx, { deed: 'read_dossier', subjectKind: 'entity', subjectId: params.entityId });
    return dossier;
  });
  serveDownload(
    app,
    db,
    { name: 'exportDossier', path: dossierPdfPath, params: z.object({ entityId: z.uuid() }), query: DossierExport },
    async ({ trx, me, params, query }) => {
      const dossier = await getDossier(trx, me, params.entityId);
      const document = dossierDocument(dossier, await getDocumentCell(trx, me), me.agency, documentWords(query.language));
      mustBeShort(document);
      await audit(trx, { deed: 'export_dossier', subjectKind: 'entity', subjectId: params.entityId, detail: { format: 'pdf' } });
      return { fileName: cleanFileName(document.title.text, ['pdf']), mediaType: 'application/pdf', content: () => toPdf(document) };
    },
  );
};
