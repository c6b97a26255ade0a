import { noWorldRows, readerIn, tableNames, twinFor, type World, type WorldReader } from '@workbench/testing';
import type { Side } from '../access/side';
import type { Asker } from './ground';

const rareWord = /zyx[a-z]{4}/g;

/** Rare words of rows or of an answer; the document of a block is kept as bytes, in which words stand as they are. */
function wordsIn(value: unknown): Set<string> {
  const text = JSON.stringify(value);
  const kept = [...text.matchAll(/\\\\x((?:[0-9a-f]{2})+)/g)].map(([, bytes]) => Buffer.from(bytes!, 'hex').toString('latin1'));
  return new Set([text, ...kept].join(' ').match(rareWord));
}

/** The world as it now stands in the database, after whatever was written. */
async function presentWorld(side: Side, world: World): Promise<World> {
  const rows = noWorldRows();
  for (const table of tableNames) {
    const found = await side.owner.query<{ row: object }>(`select to_jsonb(t) as row from ${side.owner.escapeIdentifier(table)} t`);
    Object.assign(rows, { [table]: found.rows.map(({ row }) => row) });
  }
  return { ...world, rows };
}

/**
 * Words of the world in an answer that stand only in rows hidden from the asker, as the rules of `sight.ts` say now.
 * Words that somebody used in a request of this run are no longer anybody's secret and are left aside. So are words that stand whole in
 * no row: two people who write in one block tear words apart and put others together, and the pieces of these stand in what both wrote.
 */
export class ForeignWords {
  #seen = new Map<Asker, Set<string>>();
  #spoken = new Set<string>();

  constructor(
    private readonly side: Side,
    private readonly world: World,
  ) {}

  /** Remembers what a request itself says. */
  hear(request: string): void {
    for (const word of request.match(rareWord) ?? []) this.#spoken.add(word);
  }

  /** The foreign words of an answer. */
  async in(body: string, asker: Asker): Promise<string[]> {
    const seen = this.#seen.get(asker) ?? wordsIn(asker.seen.rows);
    this.#seen.set(asker, seen);
    const suspect = [...wordsIn(body)].filter((word) => !seen.has(word) && !this.#spoken.has(word));
    if (suspect.length === 0) return [];
    // Releases, authors and requests of this run may have shown it to the asker since; the present decides.
    const present = await presentWorld(this.side, this.world);
    const now = wordsIn(twinFor(present, this.#asIs(present, asker.reader)).rows);
    for (const word of now) seen.add(word);
    const whole = wordsIn(present.rows);
    return suspect.filter((word) => !now.has(word) && whole.has(word));
  }

  #asIs(present: World, reader: WorldReader | undefined): WorldReader {
    return reader ? readerIn(present, reader.personId, reader.cellId) : { personId: 'nobody', cellId: 'nowhere', seat: null };
  }
}
