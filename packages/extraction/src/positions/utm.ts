/**
 * Latitude and longitude of a point of the Universal Transverse Mercator grid (WGS 84), by the series of Krüger (1912) to the third
 * order: exact to a millimetre within a zone.
 */
export function fromUtm(zone: number, isNorth: boolean, easting: number, northing: number): { latitude: number; longitude: number } {
  const flattening = 1 / 298.257223563;
  const n = flattening / (2 - flattening);
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) * 0.9996;
  const xi = (northing - (isNorth ? 0 : 10_000_000)) / radius;
  const eta = (easting - 500_000) / radius;
  const betas = [n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3, n ** 2 / 48 + n ** 3 / 15, (17 / 480) * n ** 3];
  const deltas = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3, (7 / 3) * n ** 2 - (8 / 5) * n ** 3, (56 / 15) * n ** 3];
  let [xiBar, etaBar] = [xi, eta];
  betas.forEach((beta, at) => {
    const order = 2 * (at + 1);
    xiBar -= beta * Math.sin(order * xi) * Math.cosh(order * eta);
    etaBar -= beta * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  const chi = Math.asin(Math.sin(xiBar) / Math.cosh(etaBar));
  const phi = deltas.reduce((sum, delta, at) => sum + delta * Math.sin(2 * (at + 1) * chi), chi);
  const lambda = Math.atan2(Math.sinh(etaBar), Math.cos(xiBar));
  // Zones 1 and 60 meet at the date line.
  const longitude = ((zone * 6 - 183 + (lambda * 180) / Math.PI + 540) % 360) - 180;
  return { latitude: (phi * 180) / Math.PI, longitude };
}
