import * as grid from 'mgrs';

// Node reads the package as CommonJS, which has its functions under `default`; bundlers read its ES module, which has them at the top.
const loaded: Pick<typeof grid, 'forward' | 'inverse'> & { default?: Pick<typeof grid, 'forward' | 'inverse'> } = grid;
const { forward, inverse } = loaded.default ?? loaded;

/** Reference of the square of the military grid in which a point lies; `accuracy` is digits a direction, 5 for a metre. */
export function toMilitaryGrid(longitude: number, latitude: number, accuracy: number): string {
  return forward([longitude, latitude], accuracy);
}

/** West, south, east and north of a square of the military grid. Throws when the reference is none. */
export function squareOf(reference: string): [west: number, south: number, east: number, north: number] {
  return inverse(reference);
}
