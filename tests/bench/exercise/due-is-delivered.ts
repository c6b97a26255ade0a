import { itemsOf, type ExercisePack } from '@workbench/domain';
import type { Found, Played } from './played';

/** What the database holds of one syndicate. */
interface Delivered {
  /** How often each inject was released, and how many messages it became. */
  injects: ReadonlyMap<string, { releases: number; messages: number }>;
  items: ReadonlySet<string>;
  /** All items of the cell; trainees contribute none. */
  inCell: number;
}

async function findDelivered({ owner }: Played, cellId: string): Promise<Delivered> {
  const steps = await owner.query<{ key: string; releases: number; messages: number }>(
    `select s.inject_key as key, count(*)::int as releases,
       (select count(*)::int from exercise_message m where m.cell_id = $1 and m.inject_key = s.inject_key) as messages
     from inject_step s where s.cell_id = $1 and s.step = 'release' group by s.inject_key order by 1`,
    [cellId],
  );
  const items = await owner.query<{ key: string }>('select item_key as key from delivered_item where cell_id = $1 order by 1', [cellId]);
  const all = await owner.query<{ count: number }>('select count(*)::int as count from item where cell_id = $1', [cellId]);
  return {
    injects: new Map(steps.rows.map(({ key, ...step }) => [key, step])),
    items: new Set(items.rows.map(({ key }) => key)),
    inCell: all.rows[0]!.count,
  };
}

function injectFaults(
  { injects, manifest }: ExercisePack,
  { injects: released }: Delivered,
  now: number,
): { looked: number; faults: string[] } {
  const startsAt = Date.parse(manifest.startsAt);
  const due = injects.filter(({ when, offset }) => when.kind === 'at' && startsAt + offset * 60_000 <= now);
  const looked = [...new Set([...due.map(({ serial }) => serial), ...released.keys()])];
  const faults = looked.flatMap((serial) => {
    const { releases = 0, messages = 0 } = released.get(serial) ?? {};
    return releases === 1 && messages === 1 ? [] : [`inject ${serial}: ${releases} releases, ${messages} messages`];
  });
  return { looked: looked.length, faults };
}

function itemFaults(pack: ExercisePack, { injects, items, inCell }: Delivered, now: number): { looked: number; faults: string[] } {
  const brought = new Map(pack.injects.flatMap((inject) => inject.items.map((key) => [key, inject.serial])));
  const isDue = (key: string, reportedAt: string) => {
    const serial = brought.get(key);
    return serial === undefined ? Date.parse(reportedAt) <= now : injects.has(serial);
  };
  const due = new Set(itemsOf(pack).flatMap(({ key, reportedAt }) => (isDue(key, reportedAt) ? [key] : [])));
  return {
    looked: due.size,
    faults: [
      ...[...due].filter((key) => !items.has(key)).map((key) => `item ${key} did not come`),
      ...[...items].filter((key) => !due.has(key)).map((key) => `item ${key} came too early`),
      ...(inCell === items.size ? [] : [`${inCell} items stand there for ${items.size} that were delivered`]),
    ],
  };
}

/** Whether each item and inject that was due has reached each syndicate, once. */
export async function dueIsDelivered(played: Played): Promise<Found[]> {
  const items: Found = { name: 'items that were due', looked: 0, faults: [] };
  const injects: Found = { name: 'injects that were due', looked: 0, faults: [] };
  for (const [cellId, at] of played.standing) {
    const delivered = await findDelivered(played, cellId);
    const found = [
      [items, itemFaults(played.pack, delivered, Date.parse(at))],
      [injects, injectFaults(played.pack, delivered, Date.parse(at))],
    ] as const;
    for (const [all, { looked, faults }] of found) {
      all.looked += looked;
      all.faults.push(...faults.map((fault) => `${cellId}: ${fault}`));
    }
  }
  return [items, injects];
}
