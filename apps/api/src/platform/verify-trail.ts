import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { chainFaults, linkText, type ChainedRow, type ChainFault, type ChainHead, type CheckedRow } from '@workbench/domain';
import { asKeeper } from './as-keeper';
import type { Trx } from './as-actor';

/** Chain of what happens outside any cell: signing in and out. */
export const signInChain = '00000000-0000-0000-0000-000000000000';

/** One chain after it was computed anew. */
export interface VerifiedChain {
  cellId: string;
  /** Name of the cell; null for sign-ins and for a cell that is gone. */
  name: string | null;
  rows: number;
  faults: ChainFault[];
  /** Questions whose words are no longer those that the trail vouches for. */
  alteredQueries: string[];
  head: ChainHead | undefined;
  /** Links by place, to compare with a head that was kept outside. */
  hashAt: (position: number) => string | undefined;
}

interface StoredRow extends ChainedRow {
  previousHash: string;
  hash: string;
}

function linkOf(previousHash: string, row: ChainedRow): string {
  return createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(linkText(row)).digest('hex');
}

// Words of the database's own types only: no function that somebody could have replaced has a say in this.
async function readChain(trx: Trx, cellId: string): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select cell_id::text as cell_id, position, extract(epoch from at)::text as epoch, person_id::text as person_id, agency_code as agency, deed,
      subject_kind, subject_id::text as subject_id, label_id, detail::text as detail,
      encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
    from public.audit where cell_id = ${cellId} order by position`.execute(trx);
  return rows;
}

/** The place of each link as the links themselves name it, whatever places the rows claim. */
function truePlaces(rows: readonly StoredRow[]): Map<string, number> {
  const next = new Map(rows.map((row) => [row.previousHash, row.hash]));
  const places = new Map<string, number>();
  let link = next.get('');
  for (let place = 1; link !== undefined && !places.has(link); place += 1) {
    places.set(link, place);
    link = next.get(link);
  }
  return places;
}

function check(rows: readonly StoredRow[]): CheckedRow[] {
  let places: Map<string, number> | undefined;
  return rows.map((row) => {
    const computed = linkOf(row.previousHash, row);
    if (computed === row.hash) return { ...row, computed };
    places ??= truePlaces(rows);
    const position = places.get(row.hash);
    return {
      ...row,
      computed,
      elsewhere: position && { position, computed: linkOf(row.previousHash, { ...row, position }) },
    } as CheckedRow;
  });
}

/** Questions that stand apart from the trail, against the proof that the trail holds of their words. Erased ones are gone. */
async function findAlteredQueries(trx: Trx, cellId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; asked: string; salt: Buffer; proof: string | null }>`
    select q.id, q.asked::text as asked, q.salt, a.detail ->> 'proof' as proof
    from public.trail_query q left join public.audit a on a.cell_id = q.cell_id and a.subject_kind = 'list' and a.subject_id = q.id
    where q.cell_id = ${cellId}`.execute(trx);
  return rows.flatMap(({ id, asked, salt, proof }) =>
    createHash('sha256').update(salt).update(asked).digest('hex') === proof ? [] : [id],
  );
}

async function verifyChain(trx: Trx, cellId: string, name: string | null): Promise<VerifiedChain> {
  const stored = await readChain(trx, cellId);
  const { rows: heads } = await sql<ChainHead>`
    select position, encode(hash, 'hex') as hash from public.audit_head where cell_id = ${cellId}`.execute(trx);
  const hashes = new Map(stored.map((row) => [row.position, row.hash]));
  return {
    cellId,
    name,
    rows: stored.length,
    faults: chainFaults(check(stored), heads[0]),
    alteredQueries: await findAlteredQueries(trx, cellId),
    head: heads[0],
    hashAt: (position) => hashes.get(position),
  };
}

/** Computes every chain of the trail anew, the one of sign-ins first. `ownerUrl` names a login that may become the keeper. */
export function verifyTrail(ownerUrl: string): Promise<VerifiedChain[]> {
  return asKeeper(ownerUrl, async (trx) => {
    // One moment for heads and rows, though the workbench goes on writing.
    await sql`set transaction isolation level repeatable read`.execute(trx);
    await sql`set local search_path = pg_catalog, public`.execute(trx);
    const { rows } = await sql<{ cellId: string; name: string | null }>`
      select known.cell_id::text as cell_id, c.name from (
        select cell_id from public.audit union select cell_id from public.audit_head) known left join public.cell c on c.id = known.cell_id
      order by (known.cell_id::text <> ${signInChain}), known.cell_id`.execute(trx);
    const chains: VerifiedChain[] = [];
    for (const { cellId, name } of rows) chains.push(await verifyChain(trx, cellId, name));
    return chains;
  });
}
