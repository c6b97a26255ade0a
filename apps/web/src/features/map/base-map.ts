import { feature, mesh } from 'topojson-client';
import type { Language } from '../../shared/words/catalogue';
import address from './base-map.json?url';

/** A name of the base map, where it stands and from which zoom on. */
export interface PlaceName {
  name: string;
  longitude: number;
  latitude: number;
  sort: 'country' | 'state';
}

/** Land, borders and names that come with the workbench. */
export interface BaseMap {
  land: GeoJSON.FeatureCollection;
  countryLines: GeoJSON.Feature<GeoJSON.MultiLineString>;
  stateLines: GeoJSON.Feature<GeoJSON.MultiLineString>;
  namesIn: (language: Language) => PlaceName[];
}

/** Names stand in this order in the file. */
const order: readonly Language[] = ['en', 'fr', 'pt', 'ar'];

interface State {
  country: string;
  names: string[];
  at: [number, number];
}
type MultiLineString = GeoJSON.MultiLineString;
type Topology = Parameters<typeof feature>[0];
/** A collection of the file, with what each of its shapes carries. */
type Shapes<Carried> = { type: 'GeometryCollection'; geometries: { properties: Carried }[] };
interface BaseTopology {
  objects: { states: Shapes<State>; countries: Shapes<object>; names: Shapes<{ names: string[] }> };
}

const line = (geometry: MultiLineString): GeoJSON.Feature<MultiLineString> => ({ type: 'Feature', geometry, properties: {} });

/** The shapes of a collection, put together from the borders that they share. */
function shapesOf<Carried>(file: BaseTopology, shapes: Shapes<Carried>): GeoJSON.Feature<GeoJSON.Geometry, Carried>[] {
  return (feature(file as unknown as Topology, shapes as never) as unknown as { features: GeoJSON.Feature<GeoJSON.Geometry, Carried>[] })
    .features;
}

function toBaseMap(file: BaseTopology): BaseMap {
  const topology = file as unknown as Topology;
  const { states, countries, names } = file.objects;
  const stated = shapesOf(file, states);
  const points = shapesOf(file, names);
  const inState = (one: unknown) => (one as { properties: State }).properties.country;
  const coarse = mesh(topology, countries as never);
  const fine = mesh(topology, states as never, (a, b) => a === b || inState(a) !== inState(b));
  return {
    land: { type: 'FeatureCollection', features: [...shapesOf(file, countries), ...stated] } as GeoJSON.FeatureCollection,
    countryLines: line({ type: 'MultiLineString', coordinates: [...coarse.coordinates, ...fine.coordinates] }),
    stateLines: line(mesh(topology, states as never, (a, b) => a !== b && inState(a) === inState(b))),
    namesIn(language) {
      const at = order.indexOf(language);
      return [
        ...points.map(({ geometry, properties }): PlaceName => {
          const [longitude, latitude] = (geometry as GeoJSON.Point).coordinates as [number, number];
          return { name: properties.names[at] ?? '', longitude, latitude, sort: 'country' };
        }),
        ...stated.map(({ properties }): PlaceName => ({
          name: properties.names[at] ?? '',
          longitude: properties.at[0],
          latitude: properties.at[1],
          sort: 'state',
        })),
      ];
    },
  };
}

let loading: Promise<BaseMap> | undefined;

/** Reads the base map once, from the workbench itself. */
export function loadBaseMap(): Promise<BaseMap> {
  loading ??= fetch(address)
    .then((reply) => reply.json() as Promise<BaseTopology>)
    .then(toBaseMap)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
