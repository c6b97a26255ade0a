import type { Position } from '@workbench/domain';
import { monthOf } from '../dates/months';
import type { Finder } from '../reading/found';
import { written } from '../reading/reading';
import { squareOf, toMilitaryGrid } from './military-grid';
import { positionAt } from './position';

const shape =
  /(?<![\p{L}\p{N}])(?<zone>\d{1,2}[c-hj-np-x]) ?(?<square>[a-hj-np-z][a-hj-np-v]) ?(?<digits>\d{2,5} \d{2,5}|\d{4,10})(?![\p{L}\p{N}])/gu;

/** The middle of the square that a reference names; undefined when there is no such square. */
function centre(zone: string, square: string, digits: string): Position | undefined {
  const accuracy = digits.length / 2;
  if (!Number.isInteger(accuracy)) return undefined;
  const reference = `${zone}${square}${digits}`.toUpperCase();
  try {
    const [west, south, east, north] = squareOf(reference);
    const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
    // Letters that do not belong to the zone name a square somewhere else.
    const isItself = toMilitaryGrid(longitude, latitude, accuracy).replace(/^0/, '') === reference.replace(/^0/, '');
    return isItself ? positionAt(latitude, longitude, 10 ** (5 - accuracy)) : undefined;
  } catch {
    return undefined;
  }
}

/** Positions of the military grid, such as `28PBB 4567 1234`, in capitals. `4FEB1990` is a date. */
export const findMgrs: Finder = (reading) =>
  Array.from(reading.folded.matchAll(shape)).flatMap((match) => {
    const { zone = '', square = '', digits = '' } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    if (written(reading, start, end) !== written(reading, start, end).toUpperCase()) return [];
    if (monthOf(`${zone.slice(-1)}${square}`) && digits.length <= 4) return [];
    const value = centre(zone, square, digits.replace(' ', ''));
    return value ? [{ kind: 'coordinates' as const, start, end, value, alternatives: [] }] : [];
  });
