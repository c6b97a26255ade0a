import type { MapPoint } from '@workbench/contract';
import type { Position } from '@workbench/domain';

/** Everything that is drawn at one position. */
export interface Stack {
  key: string;
  position: Position;
  /** The place that lies there, when one claim says so; else what is there. */
  name: MapPoint['entity'];
  points: MapPoint[];
}

/** Points by where they are drawn, those with most first; what shares a position cannot be drawn apart. */
export function stacksOf(points: readonly MapPoint[]): Stack[] {
  const stacks = new Map<string, Stack>();
  for (const point of points) {
    const { latitude, longitude, precisionMetres } = point.position;
    const key = `${latitude} ${longitude} ${precisionMetres}`;
    const stack = stacks.get(key) ?? { key, position: point.position, name: point.place ?? point.entity, points: [] };
    stack.points.push(point);
    if (point.predicate === 'position') stack.name = point.entity;
    stacks.set(key, stack);
  }
  return [...stacks.values()].toSorted((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
}

/** Entities that a stack stands for, each once. */
export function entitiesOf({ points }: Pick<Stack, 'points'>): string[] {
  return [...new Set(points.map(({ entity }) => entity.id))];
}

/** Where an entity was, in the order of time; what nobody has dated is on no way. */
export function routeOf(points: readonly MapPoint[], entityId: string): MapPoint[] {
  return points
    .filter((point) => point.entity.id === entityId && point.time !== null)
    .toSorted((a, b) => (a.time!.from === b.time!.from ? (a.time!.to < b.time!.to ? -1 : 1) : a.time!.from < b.time!.from ? -1 : 1));
}

/** West, south, east and north of some positions, their circles included; undefined when there are none. */
export function boundsOfPositions(positions: readonly Position[]): [number, number, number, number] | undefined {
  if (positions.length === 0) return undefined;
  const reach = ({ latitude, precisionMetres }: Position) => {
    const north = Math.min(5, precisionMetres / 111_320) + 0.02;
    return { north, east: north / Math.max(0.1, Math.cos((latitude * Math.PI) / 180)) };
  };
  return [
    Math.max(-180, Math.min(...positions.map((one) => one.longitude - reach(one).east))),
    Math.max(-85, Math.min(...positions.map((one) => one.latitude - reach(one).north))),
    Math.min(180, Math.max(...positions.map((one) => one.longitude + reach(one).east))),
    Math.min(85, Math.max(...positions.map((one) => one.latitude + reach(one).north))),
  ];
}
