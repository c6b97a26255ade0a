import type { Position } from '../extraction/suggestion';

/** Metres on the ground of one degree of latitude. */
const metresOfADegree = 111_320;
/** The least precise position that is one: half the way round the earth. */
const mostMetres = 20_000_000;

const digits = '٠١٢٣٤٥٦٧٨٩';
const decimal = /^(?<latitude>[+-]?\d{1,2}(?:\.\d{1,8})?) ?[,;] ?(?<longitude>[+-]?\d{1,3}(?:\.\d{1,8})?)/;
const sexagesimal =
  /^(?<latitude>\d{1,3}) ?°(?: ?(?<latitudeMinutes>\d{1,2}(?:\.\d{1,5})?) ?')?(?: ?(?<latitudeSeconds>\d{1,2}(?:\.\d{1,4})?) ?(?:"|''))? ?(?<latitudeSide>[NS]) ?[,;]? ?(?<longitude>\d{1,3}) ?°(?: ?(?<longitudeMinutes>\d{1,2}(?:\.\d{1,5})?) ?')?(?: ?(?<longitudeSeconds>\d{1,2}(?:\.\d{1,4})?) ?(?:"|''))? ?(?<longitudeSide>[EWO])/i;
const precision = /^ ?(?:±|\+\/?-) ?(?<metres>\d{1,8}(?:\.\d)?) ?(?<unit>k?m)$/i;

type Groups = Record<string, string | undefined>;

/** Letters as they are read: western digits, plain signs, one blank between words. */
function plain(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digits.indexOf(digit)))
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[’′]/g, "'")
    .replaceAll(/[”″]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Share of a degree that the last digit of a numeral stands for, when its whole part counts for `whole` degrees. */
function unitOf(numeral: string, whole: number): number {
  return whole * 10 ** -(numeral.split('.')[1]?.length ?? 0);
}

function angleOf(groups: Groups, name: string): { degrees: number; unit: number } | undefined {
  const [whole, minutes, seconds] = [groups[name] ?? '', groups[`${name}Minutes`], groups[`${name}Seconds`]];
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return undefined;
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const unit = seconds ? unitOf(seconds, 1 / 3600) : minutes ? unitOf(minutes, 1 / 60) : unitOf(whole, 1);
  return { degrees: /^[SWO]$/i.test(groups[`${name}Side`] ?? '') ? -size : size, unit };
}

/** Metres that stand behind a position; undefined when what stands there is something else. */
function metresAfter(rest: string): number | 'unsaid' | undefined {
  if (rest === '') return 'unsaid';
  const { metres, unit } = precision.exec(rest)?.groups ?? {};
  return metres === undefined ? undefined : Number(metres) * (unit?.toLowerCase() === 'km' ? 1000 : 1);
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;

/**
 * The position that some words state: `12.4567, -8.0123 ±500 m` in decimal degrees, or `12°27'24"N 8°0'44"W`. Latitude first.
 * Where no precision is stated, it is what the last digit stands for. Undefined for anything else.
 */
export function parsePosition(words: string): Position | undefined {
  const text = plain(words);
  const match = decimal.exec(text) ?? sexagesimal.exec(text);
  if (!match) return undefined;
  const groups: Groups = match.groups ?? {};
  const [latitude, longitude] = [angleOf(groups, 'latitude'), angleOf(groups, 'longitude')];
  const stated = metresAfter(text.slice(match[0].length));
  if (!latitude || !longitude || stated === undefined) return undefined;
  if (Math.abs(latitude.degrees) > 90 || Math.abs(longitude.degrees) > 180) return undefined;
  const metres = stated === 'unsaid' ? Math.max(latitude.unit, longitude.unit) * metresOfADegree : stated;
  const precisionMetres = Math.max(1, Math.round(metres));
  if (precisionMetres > mostMetres) return undefined;
  return { latitude: rounded(latitude.degrees), longitude: rounded(longitude.degrees), precisionMetres };
}

/** A position as a claim states it: `12.4567, -8.0123 ±500 m`. */
export function writePosition({ latitude, longitude, precisionMetres }: Position): string {
  const written = (degrees: number) =>
    rounded(degrees)
      .toFixed(6)
      .replace(/\.?0+$/, '');
  return `${written(latitude)}, ${written(longitude)} ±${Math.max(1, Math.round(precisionMetres))} m`;
}
