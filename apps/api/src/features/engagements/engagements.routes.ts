import { z } from 'zod';
import {
  addRecord,
  changeRecord,
  disengagePerson,
  drawLink,
  dropLink,
  engagePerson,
  listEngagements,
  listEngagementTrail,
  listRecordVersions,
  openEngagement,
  putRecordBack,
  readEngagement,
  removeRecord,
  roadmapPdfPath,
  RoadmapExport,
} from '@workbench/contract';
import { cleanFileName } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { mustBeShort, toPdf } from '../../platform/documents/typst';
import { serve } from '../../platform/serve';
import { servePersonDownload } from '../../platform/serve-download';
import { documentWords } from '../../records/document-words';
import { disengage, engage, open } from './engagements.commands';
import { findEngagements, findVersions, getEngaged, getEngagement, mayOpen } from './engagements.queries';
import { draw, drop } from './links.commands';
import { add, change, putBack, remove } from './records.commands';
import { roadmapDocument } from './roadmap-document';
import { findEngagementTrail } from './trail.queries';

/** Engagements: open, read, their records, arrows and members, and the roadmap to take away as PDF. */
export const serveEngagements: Feature = (app, { db }) => {
  serve(app, db, listEngagements, async ({ trx, session }) => ({
    rows: await findEngagements(trx, session.personId),
    may: { open: await mayOpen(trx, session.personId) },
  }));
  serve(app, db, openEngagement, ({ trx, session, body }) => open(trx, session.personId, body));
  serve(app, db, readEngagement, ({ trx, session, params }) => getEngagement(trx, session.personId, params.engagementId));

  serve(app, db, addRecord, async ({ trx, session, params, body }) =>
    add(trx, await getEngaged(trx, session.personId, params.engagementId), body),
  );
  serve(app, db, changeRecord, async ({ trx, session, params, basedOn, body }) => {
    const engaged = await getEngaged(trx, session.personId, params.engagementId);
    return change(trx, engaged, params.engagementRecordId, basedOn, body.content);
  });
  serve(app, db, removeRecord, async ({ trx, session, params, basedOn }) =>
    remove(trx, await getEngaged(trx, session.personId, params.engagementId), params.engagementRecordId, basedOn),
  );
  serve(app, db, putRecordBack, async ({ trx, session, params, basedOn }) =>
    putBack(trx, await getEngaged(trx, session.personId, params.engagementId), params.engagementRecordId, basedOn),
  );
  serve(app, db, listRecordVersions, async ({ trx, session, params }) => ({
    rows: await findVersions(trx, await getEngaged(trx, session.personId, params.engagementId), params.engagementRecordId),
  }));
  serve(app, db, listEngagementTrail, async ({ trx, session, params, query }) => {
    const engaged = await getEngaged(trx, session.personId, params.engagementId);
    const trail = await findEngagementTrail(trx, engaged, query);
    await audit(trx, { deed: 'list_trail', subjectKind: 'engagement', subjectId: engaged.engagementId });
    return trail;
  });

  serve(app, db, drawLink, async ({ trx, session, params, body }) =>
    draw(trx, await getEngaged(trx, session.personId, params.engagementId), body),
  );
  serve(app, db, dropLink, async ({ trx, session, params, body }) =>
    drop(trx, await getEngaged(trx, session.personId, params.engagementId), body),
  );
  serve(app, db, engagePerson, async ({ trx, session, params, body }) =>
    engage(trx, await getEngaged(trx, session.personId, params.engagementId), body),
  );
  serve(app, db, disengagePerson, async ({ trx, session, params }) =>
    disengage(trx, await getEngaged(trx, session.personId, params.engagementId), params.personId),
  );

  servePersonDownload(
    app,
    db,
    { name: 'exportRoadmap', path: roadmapPdfPath, params: z.object({ engagementId: z.uuid() }), query: RoadmapExport },
    async ({ trx, session, params, query }) => {
      const engagement = await getEngagement(trx, session.personId, params.engagementId);
      const document = roadmapDocument(engagement, documentWords(query.language));
      mustBeShort(document);
      await audit(trx, { deed: 'export_roadmap', subjectKind: 'engagement', subjectId: engagement.id });
      return { fileName: cleanFileName(document.title.text, ['pdf']), mediaType: 'application/pdf', content: () => toPdf(document) };
    },
  );
};
