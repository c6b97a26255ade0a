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

/** What is asked of all such claims besides. */
const standing = (me: Me, confirmedOnly: boolean) => sql`c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied'
  and (c.value is null or octet_length(c.value) <= 200) and (${!confirmedOnly} or c.status = 'confirmed')`;

const columns = sql`c.id, c.predicate, c.subject_id, c.object_id, c.value, c.status, c.item_id, c.valid_from, c.valid_to`;

/** Every visible standing claim on where something lies and on the date of an event, oldest first. What is denied is left out. */
export async function findLying(trx: Trx, me: Me, confirmedOnly: boolean): Promise<Whereabout[]> {
  // Predicates and length stand here as they stand in the index, or the index would not be used.
  const { rows } = await sql<Whereabout>`select ${columns} from claim c
    where ${standing(me, confirmedOnly)} and c.predicate in ('position', 'date', 'located_at', 'location')
    order by c.created_at, c.id`.execute(trx);
  return rows;
}

/** Every visible standing claim that somebody or something was at one of the places, oldest first. What is denied is left out. */
export async function findSightings(trx: Trx, me: Me, confirmedOnly: boolean, placeIds: readonly string[]): Promise<Whereabout[]> {
  if (placeIds.length === 0) return [];
  const { rows } = await sql<Whereabout>`select ${columns} from claim c
    where ${standing(me, confirmedOnly)} and c.predicate in ('seen_at', 'travelled_to', 'took_part_in')
      and c.object_id = any (${placeIds}::uuid[])
    order by c.created_at, c.id`.execute(trx);
  return rows;
}
