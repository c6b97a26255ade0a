import type { Inject } from '../pack/inject';
import type { ExpectedAction } from '../pack/objective';
import { itemsOf, type ExercisePack } from '../pack/pack';
import type { PackItem } from '../pack/pack-item';
import type { KeyEntity } from '../pack/sealed-key';

/** A pack with its parts by key, made once for all rules. Of two with one key the first counts. */
export interface PackIndex {
  pack: ExercisePack;
  items: ReadonlyMap<string, PackItem>;
  /** File in which an item stands. */
  fileOf: (item: string) => string;
  injects: ReadonlyMap<string, Inject>;
  actions: ReadonlyMap<string, ExpectedAction>;
  entities: ReadonlyMap<string, KeyEntity>;
  agencies: ReadonlySet<string>;
  /** Injects that carry an item. */
  carriers: ReadonlyMap<string, Inject[]>;
  /** Length of the exercise in exercise minutes. */
  length: number;
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(keyOf(row))) map.set(keyOf(row), row);
  return map;
}

/** Exercise minutes from the start of the exercise to a moment. */
export function minutesAt({ manifest }: Pick<ExercisePack, 'manifest'>, moment: string): number {
  return (Date.parse(moment) - Date.parse(manifest.startsAt)) / 60_000;
}

/** Makes the index of a pack. */
export function indexPack(pack: ExercisePack): PackIndex {
  const carriers = new Map<string, Inject[]>();
  for (const inject of pack.injects) for (const item of inject.items) carriers.set(item, [...(carriers.get(item) ?? []), inject]);
  const files = new Map(pack.itemFiles.toReversed().flatMap(({ path, items }) => items.map(({ key }): [string, string] => [key, path])));
  return {
    pack,
    items: byKey(itemsOf(pack), ({ key }) => key),
    fileOf: (item) => files.get(item) ?? 'items',
    injects: byKey(pack.injects, ({ serial }) => serial),
    actions: byKey(pack.expectedActions, ({ key }) => key),
    entities: byKey(pack.entities, ({ key }) => key),
    agencies: new Set(pack.agencies.map(({ code }) => code as string)),
    carriers,
    length: minutesAt(pack, pack.manifest.endsAt),
  };
}
