import { sql, type Kysely } from 'kysely';
import { asActor, type Actor, type Trx } from './as-actor';
import type { DB } from './database.types';

/** What was done, for the trail. Detail never holds the text of an item. */
interface Done {
  deed: string;
  subjectId?: string;
  detail?: Record<string, unknown>;
}

/**
 * What was done to what. A thing that can be secret is named under its label, so that the trail tells of it only to those
 * who may see it; a person, the cell itself and an entity (which exists for whoever sees a claim about it) carry none, and neither do
 * runs, datasets, drafts of packs and engagements, which stand outside cells.
 */
export type Deed = Done &
  (
    | { subjectKind: string; labelId: number }
    | { subjectKind: 'person' | 'cell' | 'entity' | 'run' | 'dataset' | 'pack_draft' | 'engagement'; labelId?: number }
  );

/** Appends to the audit trail as the current actor. Call it last: it holds the cell's chain until commit. */
export async function audit(trx: Trx, { deed, subjectKind, subjectId, labelId, detail }: Deed): Promise<void> {
  await sql`select door.append_audit(${deed}, ${subjectKind}, ${subjectId ?? null}, ${labelId ?? null}, ${JSON.stringify(detail ?? {})}::jsonb)`.execute(
    trx,
  );
}

/** Filters and words as they were asked, without the place in the list and what was left out. */
function whatWasAsked(query: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * Appends that a page of a list was read: one row, whatever the page holds. Words and filters stand apart from the trail,
 * because they may be as secret as whatever the asker can see. Call it last, as `audit`.
 */
export async function auditList(trx: Trx, deed: string, query: object): Promise<void> {
  const asked = whatWasAsked(query);
  if (Object.keys(asked).length === 0) return audit(trx, { deed, subjectKind: 'cell' });
  await sql`select door.append_query(${deed}, ${JSON.stringify(asked)}::jsonb)`.execute(trx);
}

/** Appends that one of many changes in a request was refused, in the transaction of those that were done. Call it last, as `audit`. */
export async function auditRefusedPart(trx: Trx, { endpoint, code, subjectId }: { endpoint: string; code: string; subjectId: string }) {
  await sql`select door.append_refusal('refused', ${[subjectId]}::uuid[], ${JSON.stringify({ endpoint, code })}::jsonb)`.execute(trx);
}

/**
 * Appends that a member was refused something that is there: what they may not do, or what is hidden from them. In a
 * transaction of its own, since that of the refused deed is undone. Names of what is not there leave nothing.
 */
export async function auditRefusal(
  db: Kysely<DB>,
  actor: Extract<Actor, { kind: 'member' }>,
  refused: { endpoint: string; code: string; subjectIds: readonly string[] },
): Promise<void> {
  const { endpoint, code, subjectIds } = refused;
  if (subjectIds.length === 0) return;
  await asActor(db, actor, (trx) =>
    sql`select door.append_refusal('refused', ${[...subjectIds]}::uuid[], ${JSON.stringify({ endpoint, code })}::jsonb)`.execute(trx),
  );
}
