import { sql, type RawBuilder } from 'kysely';

/**
 * Answers to elements that rest on an item, itself or through a claim made from it, as rows of `id` and `requirement_id`. Two
 * questions, each from its index, where one with "or" would walk through every answer of the cell. A retracted claim answers
 * nothing any more; `retracted` asks for what it answered as well.
 */
export function answersOf(itemId: RawBuilder<unknown>, cellId: RawBuilder<unknown>, { retracted }: { retracted: boolean }) {
  const stands = retracted ? sql`true` : sql`c.retracted_at is null`;
  return sql<string>`(select a.id, a.requirement_id from requirement_answer a where a.cell_id = ${cellId} and a.item_id = ${itemId}
    union all select a.id, a.requirement_id from claim c join requirement_answer a on a.cell_id = c.cell_id and a.claim_id = c.id
    where c.cell_id = ${cellId} and c.item_id = ${itemId} and ${stands})`;
}
