import { sql } from 'kysely';
import { changePassword, endOtherSessions, endSession, listSessions } from '@workbench/contract';
import { deviceOf } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { hashPassword } from '../../platform/passwords';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { checkNewPassword, setPassword } from './password';
import { findOwner, proofsOf } from './proofs';
import { countTries } from './tries';

const done = { done: true as const };

/** One's own sessions and password. */
export const serveAccount: Feature = (app, { db, signInTries = 20 }) => {
  const proofs = proofsOf(db, countTries(db, signInTries));

  serve(app, db, listSessions, async ({ trx, session }) => {
    const { rows } = await sql<{ id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }>`
      select * from door.sessions()`.execute(trx);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        ...deviceOf(row.userAgent),
        signedInAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        isThis: row.id === session.id,
      })),
    };
  });

  serve(app, db, endSession, async ({ trx, session, params }) => {
    const { rows } = await sql<{ ended: boolean }>`select door.end_session(${params.sessionId}) as ended`.execute(trx);
    if (!rows[0]?.ended) throw new Problem('not_found');
    await audit(trx, { deed: 'session_ended', subjectKind: 'person', subjectId: session.personId });
    return done;
  });

  serve(app, db, endOtherSessions, async ({ trx, session }) => {
    await sql`select door.end_other_sessions(${session.id})`.execute(trx);
    await audit(trx, { deed: 'other_sessions_ended', subjectKind: 'person', subjectId: session.personId });
    return done;
  });

  serve(
    app,
    db,
    changePassword,
    async ({ trx, session, body }) => {
      await checkNewPassword(body.newPassword, await findOwner(trx, session));
      await setPassword(trx, await hashPassword(body.newPassword));
      await sql`select door.end_other_sessions(${session.id})`.execute(trx);
      await audit(trx, { deed: 'password_changed', subjectKind: 'person', subjectId: session.personId });
      return done;
    },
    ({ session, body, request }) => proofs.provePassword(session, body.oldPassword, request.ip),
  );
};
