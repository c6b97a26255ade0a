import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { asActor, buildApp, features, openSession, sessionCookie, type DB } from '@workbench/api';
import { testSecret } from '@workbench/api/testing';
import type { CellId, PersonId } from '@workbench/domain';
import type { Statement } from './by-hand';

/** What an address makes the app send to the database, apart from what opens and closes the door. */
export interface Asked {
  statements: Statement[];
  body: string;
  /** Milliseconds from the request to the whole answer. */
  milliseconds: number;
}

/** The real app, asked as one person, with every statement written down. */
export interface Recorder {
  ask(path: string): Promise<Asked>;
  close(): Promise<void>;
}

const door = /^(begin|commit|set local|select \* from door\.(enter_cell|resume_session)|select door\.append_(audit|query|refusal))/;

/** Opens the app on a database and signs the person in. */
export async function openRecorder(doorUrl: string, personId: string, cellId: string): Promise<Recorder> {
  let heard: Statement[] = [];
  const pool = new pg.Pool({ connectionString: doorUrl, max: 2 });
  // A failure elsewhere closes the database; that one is told, not this.
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: ({ query }) => void heard.push({ sql: query.sql.trim(), parameters: query.parameters }),
  });
  const app = await buildApp(
    {
      db,
      wakeups: { on: () => () => undefined, close: async () => undefined },
      version: 'bench',
      secureCookies: false,
      sessionSecret: testSecret,
      logger: false,
    },
    features,
  );
  const person = personId as PersonId;
  const { token } = await asActor(db, { kind: 'person', personId: person }, (trx) => openSession(trx, person));
  return {
    async ask(path) {
      heard = [];
      const start = performance.now();
      const reply = await app.inject({
        method: 'GET',
        url: path.replace(':cellId', cellId as CellId),
        cookies: { [sessionCookie]: token },
      });
      const milliseconds = performance.now() - start;
      if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body.slice(0, 300)}`);
      return { statements: heard.filter(({ sql }) => !door.test(sql)), body: reply.body, milliseconds };
    },
    async close() {
      await app.close();
      await db.destroy();
    },
  };
}
