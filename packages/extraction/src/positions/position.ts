import type { Position } from '@workbench/domain';

const metresOfADegree = 111_320;

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A position, if there is such a point on the earth; six decimals are a tenth of a metre. */
export function positionAt(latitude: number, longitude: number, precisionMetres: number): Position | undefined {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return { latitude: rounded(latitude), longitude: rounded(longitude), precisionMetres: Math.max(1, Math.round(precisionMetres)) };
}

/** Metres on the ground, northward, of a share of a degree. */
export function metresOf(degrees: number): number {
  return degrees * metresOfADegree;
}
