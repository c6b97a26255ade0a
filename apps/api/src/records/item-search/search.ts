import { sql } from 'kysely';
import { lookExactly, lookWidely, readSearch, type SearchQuery, type Widened } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findWidened } from './other-names';

/** Matches that a search looks at; more than anybody reads. */
const searchDepth = 2000;

/** A current item that matches what is searched, and how well; above 1 when it holds the words as they were typed. */
export interface Hit {
  id: string;
  rank: number;
}

/** A search that was made: what was asked, by which other names, and the visible items that it found. */
export interface Searched {
  query: SearchQuery;
  widened: Widened[];
  hits: readonly Hit[];
}

/** Searches the words of the current items that the reader sees, and the other names of whom the words name when it is wide. */
export async function searchItems(trx: Trx, me: Me, typed: string, isWide: boolean): Promise<Searched> {
  const query = readSearch(typed);
  const widened = isWide ? await findWidened(trx, me, query) : [];
  const look = (wanted: object) => sql`door.to_query(${JSON.stringify(wanted)}::jsonb)`;
  const narrow = widened.length > 0 ? look(lookExactly(query)) : sql`null::tsquery`;
  const { rows: hits } = await sql<Hit>`
    select item_id as id, rank from door.search_items(${look(lookWidely(query, widened))}, ${narrow}, ${searchDepth})`.execute(trx);
  return { query, widened, hits };
}
