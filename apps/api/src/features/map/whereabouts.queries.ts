import { sql } from 'kysely';
import type { ClaimStatus } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** A visible standing claim that says where or when. */
export interface Whereabout {
  id: string;
  predicate: string;
  subjectId: string;
  objectId: string | null;
  value: string | null;
  status: ClaimStatus;
  itemId: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** Every visible standing claim on a position, on the date of an event, and on who was where, oldest first. What is denied is left out. */
export async function findWhereabouts(trx: Trx, me: Me, confirmedOnly: boolean): Promise<Whereabout[]> {
  // Predicates and length stand here as they stand in the index, or the index would not be used.
  const { rows } = await sql<Whereabout>`
    select c.id, c.predicate, c.subject_id, c.object_id, c.value, c.status, c.item_id, c.valid_from, c.valid_to
    from claim c
    where c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied'
      and c.predicate in ('position', 'date', 'located_at', 'location', 'seen_at', 'travelled_to', 'took_part_in')
      and (c.value is null or octet_length(c.value) <= 200)
      and (${!confirmedOnly} or c.status = 'confirmed')
    order by c.created_at, c.id`.execute(trx);
  return rows;
}
