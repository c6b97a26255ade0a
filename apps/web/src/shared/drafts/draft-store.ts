import { openDB, type IDBPDatabase } from 'idb';

/** Where typed text is kept until the server has it. */
export interface DraftStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  drop(key: string): Promise<void>;
  /** Forgets every draft, at sign-out on a shared machine. */
  clear(): Promise<void>;
}

const name = 'workbench-drafts';
let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB(name, 1, { upgrade: (db) => void db.createObjectStore('draft') });
  return opened;
}

/** Drafts in the browser's own database; they survive a reload, a crash and a cut network. */
export const browserDrafts: DraftStore = {
  read: async (key) => (await database()).get('draft', key),
  write: async (key, value) => void (await (await database()).put('draft', value, key)),
  drop: async (key) => (await database()).delete('draft', key),
  clear: async () => (await database()).clear('draft'),
};

/** Drafts in memory, for tests. */
export function memoryDrafts(kept = new Map<string, unknown>()): DraftStore {
  return {
    read: async (key) => kept.get(key),
    write: async (key, value) => void kept.set(key, value),
    drop: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  };
}
