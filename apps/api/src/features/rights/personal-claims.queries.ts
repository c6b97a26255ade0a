import { sql, type RawBuilder } from 'kysely';
import type { ClaimCard } from '@workbench/contract';
import { sampleSize, tellsOfPersons } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findClaimCards } from '../../records/claim-cards';

const telling = Object.entries(tellsOfPersons).flatMap(([key, tells]) => (tells ? [key] : []));

/** Claims shown of those without a purpose. */
const withoutPurposeShown = 50;

/** Standing claims that hold personal data and of which `more` holds; the domain's `isPersonal` in the database's words. */
async function idsOf(trx: Trx, me: Me, more: RawBuilder<boolean>, order: RawBuilder<unknown>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from claim c
    where c.cell_id = ${me.cellId} and c.retracted_at is null and c.predicate = any (${telling}::text[])
      and exists (select from entity e where e.cell_id = c.cell_id and e.kind = 'person' and e.id in (c.subject_id, c.object_id))
      and ${more}
    order by ${order} limit ${limit}`.execute(trx);
  return rows.map((row) => row.id);
}

async function cardsOf(trx: Trx, me: Me, ids: readonly string[]): Promise<ClaimCard[]> {
  const cards = new Map((await findClaimCards(trx, me, { ids })).map((card) => [card.id as string, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** Personal data of which nobody said what it is for, newest first. */
export async function findWithoutPurpose(trx: Trx, me: Me): Promise<ClaimCard[]> {
  const unsaid = sql<boolean>`not exists (select from claim_purpose w where w.cell_id = c.cell_id and w.claim_id = c.id)`;
  return cardsOf(trx, me, await idsOf(trx, me, unsaid, sql`c.created_at desc, c.id desc`, withoutPurposeShown));
}

/**
 * A claim's number in a day's lot, from what it says and who said it. Not from its id: an id says nothing, and
 * what is drawn must be the same wherever the same was said.
 */
const lot = (day: string) =>
  sql`md5(concat_ws('|', c.predicate, c.value, c.judgement, c.item_version, c.span_start, c.valid_from, c.created_by, ${day}::text))`;

/** Claims that nobody checked yet, drawn by a lot in which a claim keeps its number all through a day of the exercise. */
export async function findSample(trx: Trx, me: Me, day: string): Promise<ClaimCard[]> {
  const unchecked = sql<boolean>`not exists (select from necessity_check n where n.cell_id = c.cell_id and n.claim_id = c.id)`;
  return cardsOf(trx, me, await idsOf(trx, me, unchecked, sql`${lot(day)}, c.created_at, c.id`, sampleSize));
}
