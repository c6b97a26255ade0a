import { cornersOf, type Area, type Corner, type Position } from '@workbench/domain';
import type { Stack } from './stacks';

type Point = GeoJSON.Point;
type LineString = GeoJSON.LineString;
type Polygon = GeoJSON.Polygon;
type Feature<G extends GeoJSON.Geometry> = GeoJSON.Feature<G>;
type FeatureCollection<G extends GeoJSON.Geometry> = GeoJSON.FeatureCollection<G>;

const metresOfADegree = 111_320;

function collection<G extends Point | LineString | Polygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

/** The circle within which something lies. */
function circle({ latitude, longitude, precisionMetres }: Position): [number, number][] {
  const north = precisionMetres / metresOfADegree;
  const east = north / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  return Array.from({ length: 49 }, (_, step) => {
    const angle = (step / 48) * 2 * Math.PI;
    return [longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)];
  });
}

/** Circles of precision: a village is not a point. */
export function toCircles(stacks: readonly Stack[], selected: ReadonlySet<string>): FeatureCollection<Polygon> {
  return collection(
    stacks.map((stack) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [circle(stack.position)] },
      properties: { isSelected: stack.points.some(({ entity }) => selected.has(entity.id)) },
    })),
  );
}

/** Stacks as the points that are clustered; `count` is how many claims stand there. */
export function toDots(stacks: readonly Stack[], selected: ReadonlySet<string>): FeatureCollection<Point> {
  return collection(
    stacks.map((stack) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [stack.position.longitude, stack.position.latitude] },
      properties: {
        key: stack.key,
        count: stack.points.length,
        isSelected: stack.points.some(({ entity }) => selected.has(entity.id)) ? 1 : 0,
        isSuspected: stack.points.every(({ status }) => status === 'suspected'),
      },
    })),
  );
}

/** Ways through positions, one line each. */
export function toWays(ways: readonly (readonly Position[])[]): FeatureCollection<LineString> {
  return collection(
    ways
      .filter((way) => way.length > 1)
      .map((way) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: way.map(({ longitude, latitude }) => [longitude, latitude]) },
        properties: {},
      })),
  );
}

/** An area that filters, or the corners of one that is being drawn. */
export function toOutline(area: Area | undefined): FeatureCollection<LineString> {
  const corners = area && area.length > 1 ? cornersOf(area) : [];
  const ring: Corner[] = corners.length > 1 ? [...corners, corners[0]!] : [];
  return collection(
    ring.length > 0
      ? [
          {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: ring.map(({ longitude, latitude }) => [longitude, latitude]) },
            properties: {},
          },
        ]
      : [],
  );
}

/** Every degree, and every tenth stronger, so that distances can be judged where there is nothing but sea. */
export function graticule(): FeatureCollection<LineString> {
  const lines: Feature<LineString>[] = [];
  const add = (coordinates: [number, number][], degree: number) =>
    lines.push({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { isStrong: degree % 10 === 0 } });
  for (let longitude = -180; longitude <= 180; longitude += 1)
    add(
      [
        [longitude, -80],
        [longitude, 0],
        [longitude, 80],
      ],
      longitude,
    );
  for (let latitude = -80; latitude <= 80; latitude += 1)
    add(
      [
        [-180, latitude],
        [0, latitude],
        [180, latitude],
      ],
      latitude,
    );
  return collection(lines);
}
