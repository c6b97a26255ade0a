import { sql } from 'kysely';
import { readHealth } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { asActor } from '../../platform/as-actor';

/** Version and state of the database; 200 also when the database is down, so that a probe can tell the two apart. */
export const serveHealth: Feature = (app, { db, version }) => {
  app.get(
    readHealth.path,
    { schema: { operationId: readHealth.name, summary: readHealth.summary, response: { 200: readHealth.answer } } },
    async () => {
      const isUp = await asActor(db, { kind: 'anybody' }, (trx) => sql`select 1`.execute(trx)).then(
        () => true,
        () => false,
      );
      return { status: isUp ? 'ok' : 'degraded', version, database: isUp ? 'up' : 'down' };
    },
  );
};
