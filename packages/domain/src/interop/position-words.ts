/** A position as a claim states it: `12.4567, -8.0123 ±500 m`, latitude first, in decimal degrees. */
export function positionWords(latitude: number, longitude: number, metres?: number): string {
  const written = (degrees: number) => String(Math.round(degrees * 1e6) / 1e6 + 0);
  return `${written(latitude)}, ${written(longitude)}${metres === undefined ? '' : ` ±${metres} m`}`;
}

/** Whether two numbers are a latitude and a longitude in degrees. */
export function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
