import type { EntityName, MapPoint, TimelineEntry } from '@workbench/contract';

/** An entity in the picture: where it was, and from when to when. */
export interface PictureRow {
  entity: EntityName;
  places: EntityName[];
  first: string | undefined;
  last: string | undefined;
}

/** Entities that have a place or a date, by name; those that are selected first. */
export function rowsOf(points: readonly MapPoint[], entries: readonly TimelineEntry[], selected: ReadonlySet<string>): PictureRow[] {
  const rows = new Map<string, PictureRow>();
  const see = (entity: EntityName, time: { from: string; to: string } | null, place?: EntityName | null) => {
    const row = rows.get(entity.id) ?? { entity, places: [], first: undefined, last: undefined };
    if (place && !row.places.some(({ id }) => id === place.id)) row.places.push(place);
    if (time && (row.first === undefined || time.from < row.first)) row.first = time.from;
    if (time && (row.last === undefined || time.to > row.last)) row.last = time.to;
    rows.set(entity.id, row);
  };
  for (const { entity, place, time } of points) see(entity, time, place);
  for (const { entity, other, time } of entries) for (const one of [entity, other]) if (one) see(one, time);
  const rank = (row: PictureRow) => (selected.has(row.entity.id) ? 0 : 1);
  return [...rows.values()].toSorted(
    (a, b) => rank(a) - rank(b) || a.entity.name.localeCompare(b.entity.name) || (a.entity.id < b.entity.id ? -1 : 1),
  );
}
