import type { Found, Played } from './played';

async function lookForRows({ owner, acknowledged }: Played): Promise<Found[]> {
  const found: Found[] = [];
  for (const [table, ids] of Object.entries(acknowledged.rows)) {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} where id = any ($1::uuid[])`, [ids]);
    const there = new Set(rows.map(({ id }) => id));
    const faults = ids.filter((id) => !there.has(id)).map((id) => `${table} ${id} is not there`);
    found.push({ name: `${table}s that were acknowledged`, looked: ids.length, faults });
  }
  return found;
}

/** Looks for what somebody is said to have opened, kept as `thing person`. */
async function lookForPairs({ owner }: Played, name: string, table: string, thing: string, kept: ReadonlySet<string>): Promise<Found> {
  const { rows } = await owner.query<{ pair: string }>(`select ${thing} || ' ' || person_id as pair from ${table}`);
  const there = new Set(rows.map(({ pair }) => pair));
  return { name, looked: kept.size, faults: [...kept].filter((pair) => !there.has(pair)).map((pair) => `${table}: ${pair} is not there`) };
}

async function lookForWords({ people }: Played): Promise<Found> {
  const words: Found = { name: 'words in drafts', looked: 0, faults: [] };
  for (const { draft } of people) {
    const text = await draft.read();
    words.looked += draft.acknowledged.length;
    words.faults.push(...draft.acknowledged.filter((said) => text.split(said).length !== 2).map((said) => `${said} is not there once`));
  }
  return words;
}

/** Whether each write that was acknowledged is there. */
export async function acknowledgedIsThere(played: Played): Promise<Found[]> {
  const { opened, read } = played.acknowledged;
  return [
    ...(await lookForRows(played)),
    await lookForPairs(played, 'openings of items', 'triage', 'item_id', opened),
    await lookForPairs(played, 'messages that were opened', 'message_reading', 'message_id', read),
    await lookForWords(played),
  ];
}
