import type { Finder } from '../reading/found';
import { anglesIn, type Angle } from './angles';
import { metresOf, positionAt } from './position';

const between = /^ ?(?:[,;/،]|and|et|e|و)?[ \n]{0,2}$/;
const cue =
  /(?:coord[a-z]*|gps|lat[a-z./ -]*|position|posicao|grid|احداثيات|الاحداثيات|موقع|خط)[^\p{L}\p{N}]{0,4}(?:\p{L}{1,4}[^\p{L}\p{N}]{1,2})?$/u;

/** Whether two angles side by side are a position: letters say so, or four decimals, or a word such as "coordinates" with fewer. */
function areMeant(folded: string, first: Angle, second: Angle): boolean {
  if (first.axis && second.axis) return first.axis !== second.axis;
  if (first.axis || second.axis) return false;
  if (!/[,;/،]/.test(folded.slice(first.end, second.start))) return false;
  const digits = Math.max(first.unit, second.unit);
  return digits <= 1e-4 || (digits <= 1e-2 && cue.test(folded.slice(Math.max(0, first.start - 40), first.start)));
}

/** Positions in degrees: `14°41'37"N 17°26'38"W`, `14.6937, -17.4441`, `144137N 0172638W`. Latitude first where no letter says otherwise. */
export const findAngles: Finder = ({ folded }) => {
  const angles = anglesIn(folded);
  return angles.flatMap((first, at) => {
    const second = angles[at + 1];
    if (!second || !between.test(folded.slice(first.end, second.start)) || !areMeant(folded, first, second)) return [];
    const [latitude, longitude] = first.axis === 'longitude' ? [second, first] : [first, second];
    const value = positionAt(latitude.degrees, longitude.degrees, metresOf(Math.max(first.unit, second.unit)));
    return value ? [{ kind: 'coordinates' as const, start: first.start, end: second.end, value, alternatives: [] }] : [];
  });
};
