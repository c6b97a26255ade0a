import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  addPackAuthor,
  leadPackDraft,
  lintPackDraft,
  listPackDrafts,
  lockPackDraft,
  openPackDraft,
  packDraftMselPath,
  packDraftZipPath,
  readPackDraft,
  removePackAuthor,
  type AnswerOf,
} from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { Feature } from '../../../platform/app';
import { asActor, type Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { Problem } from '../../../platform/problems';
import { serve } from '../../../platform/serve';
import { servePersonDownload } from '../../../platform/serve-download';
import { mayConduct } from '../../../records/conducting';
import { addAuthor, removeAuthor } from './authors.commands';
import { mselDownload, packDownload } from './draft-files';
import { findDrafts, getAuthored, getDraft, holdAuthored } from './drafts.queries';
import { lead, lock } from './lead-draft';
import { lintDraft } from './lint-draft';
import { openDraft } from './open-draft';
import { findEntries, toPack } from './records.queries';

async function mustConduct(trx: Trx, personId: PersonId): Promise<void> {
  if (!(await mayConduct(trx, personId))) throw new Problem('not_allowed');
}

/** The pack that a draft makes, for one of its authors. */
async function packFor(trx: Trx, personId: PersonId, draftId: string) {
  const { state } = await getAuthored(trx, personId, draftId);
  const entries = await findEntries(trx, draftId);
  return { entries, pack: toPack(entries, state) };
}

const params = z.object({ packDraftId: z.uuid() });
const query = z.object({});

/** Drafts of packs: list, open, read, their states and authors, what should be mended, and the files to take away. */
export const servePackDrafts: Feature = (app, { db }) => {
  serve(app, db, listPackDrafts, async ({ trx, session }) => ({
    rows: await findDrafts(trx),
    may: { open: await mayConduct(trx, session.personId) },
  }));
  serve(app, db, openPackDraft, async ({ trx, session, body }) => {
    await mustConduct(trx, session.personId);
    return openDraft(trx, session.personId, body);
  });
  serve(app, db, readPackDraft, ({ trx, session, params: { packDraftId } }) => getDraft(trx, session.personId, packDraftId));
  const linted = new WeakMap<FastifyRequest, AnswerOf<typeof lintPackDraft>>();
  serve(
    app,
    db,
    lintPackDraft,
    async ({ request }) => linted.get(request)!,
    // A check takes seconds, in which no connection is held.
    async ({ session: { personId }, params: { packDraftId }, request }) => {
      const { pack, entries } = await asActor(db, { kind: 'person', personId }, (trx) => packFor(trx, personId, packDraftId));
      linted.set(request, await lintDraft(pack, entries));
    },
  );
  serve(app, db, leadPackDraft, ({ trx, session, params: { packDraftId }, basedOn, body }) =>
    lead(trx, session.personId, packDraftId, basedOn, body),
  );
  serve(app, db, lockPackDraft, async ({ trx, session, params: { packDraftId: draftId }, basedOn, body }) => {
    await getAuthored(trx, session.personId, draftId);
    await mustConduct(trx, session.personId);
    return lock(trx, session.personId, { draftId, basedOn, acceptFaults: body.acceptFaults });
  });
  serve(app, db, addPackAuthor, async ({ trx, session, params: { packDraftId }, body }) =>
    addAuthor(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), body.email),
  );
  serve(app, db, removePackAuthor, async ({ trx, session, params: { packDraftId, personId } }) =>
    removeAuthor(trx, await holdAuthored(trx, session.personId, packDraftId, 'write'), personId),
  );

  servePersonDownload(
    app,
    db,
    { name: 'exportPackDraft', path: packDraftZipPath, params, query },
    async ({ trx, session, params: { packDraftId } }) => {
      const { pack } = await packFor(trx, session.personId, packDraftId);
      await audit(trx, { deed: 'export_pack', subjectKind: 'pack_draft', subjectId: packDraftId });
      return packDownload(pack);
    },
  );
  servePersonDownload(
    app,
    db,
    { name: 'exportMsel', path: packDraftMselPath, params, query },
    async ({ trx, session, params: { packDraftId } }) => {
      const { pack } = await packFor(trx, session.personId, packDraftId);
      await audit(trx, { deed: 'export_msel', subjectKind: 'pack_draft', subjectId: packDraftId });
      return mselDownload(pack);
    },
  );
};
