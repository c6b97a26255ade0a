import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import * as realApi from '@workbench/api';
import type { DB, Wakeups } from '@workbench/api';
import { freshDatabase, testSecret, testServer } from '@workbench/api/testing';
import { tableNames, type World } from '@workbench/testing';
import type { Reply } from './differences';

/** A database with the app on it, into which one world after another is loaded. */
export interface Side {
  app: Awaited<ReturnType<typeof realApi.buildApp>>;
  db: Kysely<DB>;
  /** A connection as owner, past all rules: to load and to plant faults, never to prove. */
  owner: pg.Client;
  doorUrl: string;
  ownerUrl: string;
  /** Paths of all read routes that the app serves, with `:name` parameters. */
  readPaths: readonly string[];
  /** Everything that the app serves below `/api/`, as `GET /api/…`. */
  served: readonly string[];
  /** Replaces everything that is stored by a world, with a session for everybody in it. */
  load(world: World, options?: { checked?: boolean; keyOf?: KeyOf }): Promise<void>;
  /** What the app last logged as an error. */
  lastError(): string;
  /** Gives everybody in the loaded world the session again that a write may have ended. */
  signEverybodyIn(world: World): Promise<void>;
  /** Gets an address as somebody who is signed in. */
  get(personId: string, url: string): Promise<Reply>;
  close(): Promise<void>;
}

/** What stands in the session cookie of somebody in a loaded world. */
export function tokenOf(personId: string): string {
  return `session of ${personId}`.replaceAll(' ', '-');
}

function json(client: pg.Client, rows: readonly unknown[]): string {
  return client.escapeLiteral(JSON.stringify(rows));
}

/** Statements that store the rows of a table; columns that the database fills by itself stay out. */
function inserts(client: pg.Client, world: World): string[] {
  return tableNames.flatMap((table) => {
    const rows = world.rows[table];
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => client.escapeIdentifier(column)).join(', ');
    if (rows.length === 0) return [];
    return `insert into ${client.escapeIdentifier(table)} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${client.escapeIdentifier(table)}, ${json(client, rows)})`;
  });
}

/** The sealed key of each dataset of a world: a file of it that is as empty as it may be, and one that holds its words. */
export type KeyOf = (datasetId: string) => Readonly<Record<string, unknown>>;

const keyParts = ['entities', 'links', 'events', 'gradings', 'deceptions', 'sharing', 'facts', 'judgements'];

/** A key with one person in it, named after the dataset, and one fact. */
export const plainKey: KeyOf = (datasetId) => ({
  ...Object.fromEntries(keyParts.map((part) => [`key/${part}.json`, []])),
  'key/entities.json': [{ key: 'head', kind: 'person', name: `Sealed ${datasetId.slice(-4)}`, aliases: [], note: '' }],
  'key/facts.json': [{ key: 'fact', text: { en: 'What is true' }, sets: [['item-none']], thread: 'one' }],
});

/** Another truth for the same exercise. */
export const otherKey: KeyOf = (datasetId) => ({
  ...plainKey(datasetId),
  'key/entities.json': [
    { key: 'head', kind: 'person', name: `Other ${datasetId.slice(-4)}`, aliases: ['Somebody else'], note: 'Not the same.' },
    { key: 'second', kind: 'organisation', name: 'A firm', aliases: [], note: '' },
  ],
  'key/facts.json': [],
});

function keys(client: pg.Client, world: World, keyOf: KeyOf): string[] {
  const rows = world.rows.dataset.flatMap(({ id }) =>
    Object.entries(keyOf(id)).map(([path, content]) => ({ dataset_id: id, path, content: JSON.stringify(content) })),
  );
  return [`insert into sealed.key_file select * from jsonb_populate_recordset(null::sealed.key_file, ${json(client, rows)})`];
}

/** What the open page of somebody in a loaded world sends back with every write. */
export function csrfOf(personId: string): string {
  return `csrf-of-${personId}`;
}

/** Sessions are part of the world too, so that nothing random or timed is in any answer. */
function sessions(client: pg.Client, world: World): string {
  const rows = world.rows.person.map(({ id }) => ({
    // What a person is shown of it; as little random as the rest.
    id: id.replace(/^.{8}/, '5e551010'),
    user_agent: id.endsWith('0') ? '' : `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 ${id}`,
    token_hash: `\\x${createHash('sha256').update(tokenOf(id)).digest('hex')}`,
    person_id: id,
    csrf_token: csrfOf(id),
    created_at: '2031-05-01T00:00:00Z',
    last_seen_at: '2999-01-01T00:00:00Z',
    expires_at: '2999-01-01T00:00:00Z',
  }));
  return `insert into session select * from jsonb_populate_recordset(null::session, ${json(client, rows)})`;
}

async function load(client: pg.Client, world: World, checked: boolean, keyOf: KeyOf): Promise<void> {
  const clear = [
    'delete from sealed.key_file',
    ...[...tableNames, 'session'].map((table) => `delete from ${client.escapeIdentifier(table)}`),
  ];
  const steps = [
    'begin',
    'set local session_replication_role = replica',
    ...clear,
    // The world has those rows already that a trigger would add.
    ...(checked
      ? [
          'set local session_replication_role = origin',
          'alter table engagement disable trigger user',
          'alter table pack_draft disable trigger user',
        ]
      : []),
    ...inserts(client, world),
    ...keys(client, world, keyOf),
    ...(checked ? ['alter table engagement enable trigger user', 'alter table pack_draft enable trigger user'] : []),
    sessions(client, world),
    `select setval(pg_get_serial_sequence('label', 'id'), 1000000)`,
    'commit',
  ];
  await client.query(steps.join(';\n'));
}

/**
 * Opens a fresh database with the real app on it. Keeps what the app logs as an error when a test wants to say why it failed,
 * and wakes event streams when a test listens to them. Sabotage gives it a server with a fault in it.
 */
export async function openSide({ keepsErrors = false, isLive = false, api = realApi } = {}): Promise<Side> {
  const { buildApp, features, listenForWakeups, openDatabase } = api;
  const database = await freshDatabase(testServer());
  const db = openDatabase(database.doorUrl, 4);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  owner.on('error', () => undefined);
  const readPaths = new Set<string>();
  const served = new Set<string>();
  let lastError = '';
  const stream = {
    write(line: string) {
      lastError = (JSON.parse(line) as { err?: { message?: string } }).err?.message ?? lastError;
    },
  };
  const silent: Wakeups = { on: () => () => undefined, close: async () => undefined };
  const wakeups = isLive ? listenForWakeups(database.doorUrl, () => undefined) : silent;
  const app = await buildApp(
    {
      db,
      wakeups,
      version: 'test',
      sessionSecret: testSecret,
      secureCookies: false,
      logger: keepsErrors ? { level: 'error', stream } : false,
      signInTries: 1000,
    },
    [
      (fastify) => {
        fastify.addHook('onRoute', (route) => {
          if (!route.path.startsWith('/api/')) return;
          for (const method of [route.method].flat()) if (method !== 'HEAD') served.add(`${method} ${route.path}`);
          if ([route.method].flat().includes('GET')) readPaths.add(route.path);
        });
      },
      ...features,
    ],
  );
  return {
    app,
    db,
    owner,
    doorUrl: database.doorUrl,
    ownerUrl: database.ownerUrl,
    get readPaths() {
      return [...readPaths];
    },
    get served() {
      return [...served];
    },
    lastError: () => lastError,
    async signEverybodyIn(world) {
      await owner.query(
        `delete from session; update person set disabled_at = null where disabled_at is not null; ${sessions(owner, world)}`,
      );
    },
    load: (world, { checked = false, keyOf = plainKey } = {}) => load(owner, world, checked, keyOf),
    async get(personId, url) {
      const { statusCode, headers, body, rawPayload } = await app.inject({
        method: 'GET',
        url,
        cookies: { [realApi.sessionCookie]: tokenOf(personId) },
      });
      // Two files are compared byte by byte, not by what of them can be read as letters.
      const isText = /^(text\/|application\/([\w.-]+\+)?json)/.test(String(headers['content-type'] ?? 'text/'));
      return { statusCode, headers, body: isText ? body : rawPayload.toString('latin1') };
    },
    async close() {
      await app.close();
      await wakeups.close();
      await db.destroy();
      await owner.end();
      await database.drop();
    },
  };
}
