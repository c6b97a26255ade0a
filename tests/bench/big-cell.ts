import pg from 'pg';
import { labelsSql, large, peopleSql, rowsSql, words, type CellSize } from './big-cell-rows';

/** One cell as large as it gets, and the reader who is measured in it. */
export interface BigCell {
  cellId: string;
  personId: string;
  /** Words of which one stands in a few dozen items, the other in a good third of them. */
  words: { rare: string; common: string };
  /** Labels that the reader sees. */
  labels: number[];
  /** An item that the reader sees. */
  itemId: string;
  /** An entity with a well filled dossier. */
  entityId: string;
  /** Another such, and the one of which most is said. */
  otherEntityId: string;
  hubId: string;
  counts: Record<string, number>;
  /** Part of the items that the reader sees, 0 to 1. */
  share: number;
}

const cellId = '01c60000-0000-7000-8000-00000000ce11';
const personId = '01c60000-0000-7000-8000-000000000001';

async function one<T>(client: pg.Client, text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query<Record<string, T>>(text, values);
  return Object.values(rows[0]!)[0]!;
}

/** Fills an empty database with the cell: the same rows on every machine, by statements over whole sets. */
export async function loadBigCell(ownerUrl: string, size: CellSize = large): Promise<BigCell> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Foreign keys hold by construction; to check each of a million rows would only take time.
    await client.query('set session_replication_role = replica');
    for (const statement of [...peopleSql(cellId, personId), ...labelsSql(cellId), ...rowsSql(cellId, size)]) await client.query(statement);
    await client.query('set session_replication_role = origin');
    await client.query('vacuum analyze');
    await client.query('begin');
    await client.query('select * from door.enter_cell($1, $2)', [personId, cellId]);
    const labels = await one<number[]>(client, 'select door.labels()');
    await client.query('commit');
    const seen = await one<string>(client, 'select count(*) from item where label_id = any ($1)', [labels]);
    const itemId = await one<string>(client, 'select id from item where label_id = any ($1) order by id limit 1', [labels]);
    const ranked = (place: number, order: string) =>
      one<string>(
        client,
        `select subject_id from claim where label_id = any ($1) group by subject_id order by ${order}, subject_id limit 1 offset ${place}`,
        [labels],
      );
    const [entityId, otherEntityId] = [await ranked(0, 'abs(count(*) - 25)'), await ranked(1, 'abs(count(*) - 25)')];
    const hubId = await ranked(0, 'count(*) desc');
    const counts: Record<string, number> = {};
    for (const table of ['item', 'claim', 'entity', 'label']) counts[table] = Number(await one(client, `select count(*) from ${table}`));
    return {
      cellId,
      personId,
      words,
      labels,
      itemId,
      entityId,
      otherEntityId,
      hubId,
      counts,
      share: Number(seen) / counts['item']!,
    };
  } finally {
    await client.end();
  }
}
