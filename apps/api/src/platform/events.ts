import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import type { CellEvent } from '@workbench/contract';
import { asActor, type Actor, type Me, type Trx } from './as-actor';
import type { DB } from './database.types';
import { newId } from './new-id';

const channel = 'cell_events';

/** What happened to what; `personId` when it is the business of one person alone. */
interface Happened {
  kind: CellEvent['kind'];
  subjectId: string;
  labelId: number;
  personId?: string;
}

/** Puts word of a change into the outbox, in the transaction of the change, and wakes the streams of the cell. */
export async function tell(trx: Trx, me: Me, happened: Happened): Promise<void> {
  await trx
    .insertInto('event')
    .values({ cellId: me.cellId, id: newId(), ...happened })
    .execute();
  await sql`select pg_notify(${channel}, ${me.cellId})`.execute(trx);
}

/** Seconds that a slower transaction may commit behind a faster one and still be told of. */
const overlapSeconds = 60;

/** Milliseconds after which an event is told; longer than a transaction takes from its event to its commit. */
const settling = 100;

interface Found {
  event: CellEvent;
  /** Old enough to be told. */
  isSettled: boolean;
}

function findEvents(db: Kysely<DB>, actor: Extract<Actor, { kind: 'member' }>, since: Date): Promise<Found[]> {
  return asActor(db, actor, async (trx) => {
    const rows = await trx
      .selectFrom('event')
      .select(['id', 'kind', 'subjectId', 'at'])
      .select(
        sql<boolean>`at not between now() - make_interval(secs => ${settling / 1000}) and now() + interval '1 minute'`.as('isSettled'),
      )
      .where('at', '>=', since)
      .orderBy('at')
      .orderBy('id')
      .limit(500)
      .execute();
    return rows.map(({ id, kind, subjectId, at, isSettled }) => ({
      event: { id, kind: kind as CellEvent['kind'], subjectId, at: at.toISOString() },
      isSettled,
    }));
  });
}

/** Visible events at or after a moment, oldest first. */
export async function eventsSince(db: Kysely<DB>, actor: Extract<Actor, { kind: 'member' }>, since: Date): Promise<CellEvent[]> {
  return (await findEvents(db, actor, since)).map(({ event }) => event);
}

/** What a look at a reader's events gives. */
export interface News {
  events: CellEvent[];
  /** Something visible is too fresh to be told; look again. */
  isMore: boolean;
}

/**
 * Follows a reader's events: each call of the returned function gives those that were not given before.
 * An event is told once it has settled, by the database's clock: a look that a hidden event caused by chance a moment after a
 * visible one would else bring the visible one early, and so tell of the hidden one.
 */
export function eventCursor(db: Kysely<DB>, actor: Extract<Actor, { kind: 'member' }>, from: Date): () => Promise<News> {
  let since = from;
  let given = new Set<string>();
  return async () => {
    const asked = new Date();
    const found = await findEvents(db, actor, new Date(since.getTime() - overlapSeconds * 1000));
    const settled = found.filter(({ isSettled }) => isSettled).map(({ event }) => event);
    const events = settled.filter((event) => !given.has(event.id));
    given = new Set(settled.map((event) => event.id));
    since = asked;
    return { events, isMore: settled.length < found.length };
  };
}

/** Wakes listeners when something was committed in their cell, or their session ended; a wake-up carries no news by itself. */
export interface Wakeups {
  /** `topic` is a cell's id, or `topicOf` a session. */
  on(topic: string, listener: () => void): () => void;
  close(): Promise<void>;
}

/** Listens on one connection for the whole process and reconnects when it breaks. */
export function listenForWakeups(doorUrl: string, onError: (error: unknown) => void): Wakeups {
  const listeners = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let closed = false;
  const wake = (topic: string) => listeners.get(topic)?.forEach((listener) => listener());
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: doorUrl, application_name: 'workbench events' });
    fresh.on('notification', (message) => wake(message.payload ?? ''));
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void connect().catch(onError), 1000).unref();
    });
    client = fresh;
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    // Whatever was committed while nobody listened is read now.
    for (const topic of listeners.keys()) wake(topic);
  };
  void connect().catch(onError);
  return {
    on(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(topic);
      };
    },
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
