import type { Position } from '@workbench/domain';
import type { Finder } from '../reading/found';
import { positionAt } from './position';
import { fromUtm } from './utm';

const shape =
  /(?<![\p{L}\p{N}.,])(?:utm[ :]{0,2})?(?:zone )?(?<zone>\d{1,2}) ?(?<band>[c-hj-np-x])[ ,:]{1,2}(?<easting>\d{6}) ?(?:m ?)?e?[ ,/]{1,2}(?<northing>\d{6,7}) ?(?:m ?)?n?(?![\p{L}\p{N}]|[.,]\d)/gu;

const point = (zone: number, isNorth: boolean, easting: number, northing: number): Position | undefined => {
  const { latitude, longitude } = fromUtm(zone, isNorth, easting, northing);
  return Math.abs(latitude) <= 84 && isNorth === latitude >= 0 ? positionAt(latitude, longitude, 1) : undefined;
};

/** Positions of the UTM grid, such as `28P 235000 1625000`. The letter is a band; S may also stand for south, so both readings are given. */
export const findUtm: Finder = ({ folded }) =>
  Array.from(folded.matchAll(shape)).flatMap((match) => {
    const { zone = '', band = '', easting = '', northing = '' } = match.groups ?? {};
    if (Number(zone) < 1 || Number(zone) > 60 || Number(easting) < 100_000 || Number(easting) > 900_000) return [];
    const hemispheres = band === 's' ? [true, false] : [band >= 'n'];
    const [value, ...alternatives] = hemispheres.flatMap(
      (isNorth) => point(Number(zone), isNorth, Number(easting), Number(northing)) ?? [],
    );
    return value ? [{ kind: 'coordinates' as const, start: match.index, end: match.index + match[0].length, value, alternatives }] : [];
  });
