import type { Position } from '../extraction/suggestion';

/** A corner in degrees. */
export interface Corner {
  latitude: number;
  longitude: number;
}

/** A part of the earth's surface with straight sides; two corners are the ends of a box. It does not reach over the date line. */
export type Area = readonly Corner[];

const metresOfADegree = 111_320;
const mostCorners = 60;

/** The area that is written as `latitude,longitude;latitude,longitude;…`; undefined when it is none. */
export function parseArea(written: string): Area | undefined {
  const corners = written
    .split(';')
    .map((pair) => pair.split(',').map((one) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(one) ? Number(one) : Number.NaN)));
  if (corners.length < 2 || corners.length > mostCorners) return undefined;
  const isCorner = ([latitude, longitude, ...rest]: number[]) =>
    rest.length === 0 && Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180;
  return corners.every(isCorner) ? corners.map(([latitude, longitude]) => ({ latitude: latitude!, longitude: longitude! })) : undefined;
}

/** An area as `parseArea` reads it. */
export function writeArea(area: Area): string {
  const written = (degrees: number) => String(Math.round(degrees * 1e5) / 1e5 + 0);
  return area.map(({ latitude, longitude }) => `${written(latitude)},${written(longitude)}`).join(';');
}

/** Corners in order round the area. */
export function cornersOf(area: Area): Area {
  const [one, other] = area;
  if (area.length !== 2) return area;
  return [one!, { latitude: one!.latitude, longitude: other!.longitude }, other!, { latitude: other!.latitude, longitude: one!.longitude }];
}

/** Metres east and north of a position; good for the near, and only the near is asked for. */
function offset(corner: Corner, from: Corner): [east: number, north: number] {
  const shrink = Math.cos((from.latitude * Math.PI) / 180);
  return [(corner.longitude - from.longitude) * metresOfADegree * shrink, (corner.latitude - from.latitude) * metresOfADegree];
}

/** Metres from the origin to a side. */
function distanceTo([x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

/** Whether something at a position may lie in an area: its middle does, or the circle of its precision reaches in. */
export function mayLieIn(position: Position, area: Area): boolean {
  const corners = cornersOf(area).map((corner) => offset(corner, position));
  let isInside = false;
  for (const [at, end] of corners.entries()) {
    const start = corners[(at + corners.length - 1) % corners.length]!;
    if (distanceTo(start, end) <= position.precisionMetres) return true;
    const crosses = start[1] > 0 !== end[1] > 0 && start[0] + ((0 - start[1]) / (end[1] - start[1])) * (end[0] - start[0]) > 0;
    if (crosses) isInside = !isInside;
  }
  return isInside;
}
