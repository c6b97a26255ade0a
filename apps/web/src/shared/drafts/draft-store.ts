import { openDB, type IDBPDatabase } from 'idb';

/** Where typed text is kept until the server has it. */
export interface DraftStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Writes before it returns: for the moment a page is left, when nothing that takes time is finished. */
  writeNow(key: string, value: unknown): void;
  drop(key: string): Promise<void>;
  /** Under which keys something is kept. */
  keys(): Promise<string[]>;
  /** Forgets every draft, at sign-out on a shared machine. */
  clear(): Promise<void>;
}

const name = 'workbench-drafts';
/** Before the key of a draft that was written while its page was left. */
const leaving = 'workbench.draft.';
let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB(name, 1, { upgrade: (db) => void db.createObjectStore('draft') });
  return opened;
}

/** Drafts in the browser's own database; they survive a reload, a crash and a cut network. */
export const browserDrafts: DraftStore = {
  async read(key) {
    const left = localStorage.getItem(leaving + key);
    if (left === null) return (await database()).get('draft', key);
    const value: unknown = JSON.parse(left);
    await browserDrafts.write(key, value);
    return value;
  },
  async write(key, value) {
    await (await database()).put('draft', value, key);
    localStorage.removeItem(leaving + key);
  },
  writeNow: (key, value) => localStorage.setItem(leaving + key, JSON.stringify(value)),
  async drop(key) {
    localStorage.removeItem(leaving + key);
    await (await database()).delete('draft', key);
  },
  async keys() {
    const left = Object.keys(localStorage).flatMap((key) => (key.startsWith(leaving) ? key.slice(leaving.length) : []));
    return [...left, ...(await (await database()).getAllKeys('draft')).map(String)];
  },
  async clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(leaving)) localStorage.removeItem(key);
    await (await database()).clear('draft');
  },
};

/** Drafts in memory, for tests. */
export function memoryDrafts(kept = new Map<string, unknown>()): DraftStore {
  return {
    read: async (key) => kept.get(key),
    write: async (key, value) => void kept.set(key, value),
    writeNow: (key, value) => void kept.set(key, value),
    drop: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
    clear: async () => kept.clear(),
  };
}
