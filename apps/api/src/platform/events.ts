import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import type { CellEvent } from '@workbench/contract';
import { asActor, type Actor, type Me, type Trx } from './as-actor';
import type { DB } from './database.types';
import { newId } from './new-id';

const channel = 'cell_events';

/** Puts word of a change into the outbox, in the transaction of the change, and wakes the streams of the cell. */
export async function tell(trx: Trx, me: Me, happened: { kind: CellEvent['kind']; subjectId: string; labelId: number }): Promise<void> {
  await trx
    .insertInto('event')
    .values({ cellId: me.cellId, id: newId(), ...happened })
    .execute();
  await sql`select pg_notify(${channel}, ${me.cellId})`.execute(trx);
}

/** Seconds that a slower transaction may commit behind a faster one and still be told of. */
const overlapSeconds = 60;

/** Visible events at or after a moment, oldest first. */
export function eventsSince(db: Kysely<DB>, actor: Extract<Actor, { kind: 'member' }>, since: Date): Promise<CellEvent[]> {
  return asActor(db, actor, async (trx) => {
    const rows = await trx
      .selectFrom('event')
      .select(['id', 'kind', 'subjectId', 'at'])
      .where('at', '>=', since)
      .orderBy('at')
      .orderBy('id')
      .limit(500)
      .execute();
    return rows.map((row) => ({ id: row.id, kind: row.kind as CellEvent['kind'], subjectId: row.subjectId, at: row.at.toISOString() }));
  });
}

/** Follows a reader's events: each call of the returned function gives those that were not given before. */
export function eventCursor(db: Kysely<DB>, actor: Extract<Actor, { kind: 'member' }>, from: Date): () => Promise<CellEvent[]> {
  let since = from;
  let given = new Set<string>();
  return async () => {
    const asked = new Date();
    const events = await eventsSince(db, actor, new Date(since.getTime() - overlapSeconds * 1000));
    const fresh = events.filter((event) => !given.has(event.id));
    given = new Set(events.map((event) => event.id));
    since = asked;
    return fresh;
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
