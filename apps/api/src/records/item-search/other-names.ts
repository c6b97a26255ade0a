import { sql } from 'kysely';
import { nameWordOf, widenable, widenTerm, type KnownEntity, type SearchQuery, type Widened } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/**
 * Entities that the words of one term are compared with at most: so many whose names have the same consonants, those that are written
 * like the word first, and so many that differ by a sign. A word that is a name has far fewer, and one that has more is borne by
 * so many that other names for it say little.
 */
const comparedMost = 80;

/** The entities that bear a name like one of the words, by the word, as far as the reader sees names. */
async function findBearers(trx: Trx, words: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ word: string; entityId: string }>`
    select word, entity_id from door.names_like(${[...words]}::text[], ${comparedMost}) order by word, entity_id`.execute(trx);
  const bearers = new Map<string, string[]>();
  for (const { word, entityId } of rows) bearers.set(word, [...(bearers.get(word) ?? []), entityId]);
  return bearers;
}

/** Names that visible claims state, and nobody denied or took back, of some entities and of those that a visible verdict says are the same. */
async function findKnown(trx: Trx, me: Me, ids: readonly string[]): Promise<Map<string, KnownEntity>> {
  const { rows } = await sql<{ id: string; name: string }>`
    with one as (
      select id, id as same from unnest(${[...ids]}::uuid[]) id
      union select left_id, right_id from resolution
        where cell_id = ${me.cellId} and withdrawn_at is null and verdict = 'same' and left_id = any (${[...ids]}::uuid[])
      union select right_id, left_id from resolution
        where cell_id = ${me.cellId} and withdrawn_at is null and verdict = 'same' and right_id = any (${[...ids]}::uuid[])
    )
    select distinct one.id, c.value as name from one join claim c on c.cell_id = ${me.cellId} and c.subject_id = one.same
    where c.predicate in ('name', 'alias') and c.value is not null and c.status <> 'denied' and c.retracted_at is null
    order by 1, 2`.execute(trx);
  const known = new Map<string, { id: string; names: string[] }>();
  for (const { id, name } of rows) {
    const entity = known.get(id) ?? { id, names: [] };
    known.set(id, entity);
    entity.names.push(name);
  }
  return known;
}

/** The other names by which the terms of a search are searched too, made of the names that the reader sees and of nothing else. */
export async function findWidened(trx: Trx, me: Me, query: SearchQuery): Promise<Widened[]> {
  const terms = widenable(query);
  if (terms.length === 0) return [];
  const bearers = await findBearers(trx, [...new Set(terms.flatMap((term) => nameWordOf(term) ?? []))]);
  if (bearers.size === 0) return [];
  const known = await findKnown(trx, me, [...new Set([...bearers.values()].flat())]);
  return terms
    .map((term) =>
      widenTerm(
        term,
        (bearers.get(nameWordOf(term)!) ?? []).flatMap((id) => known.get(id) ?? []),
      ),
    )
    .filter(({ names }) => names.length > 0);
}
