/** One half of a position: degrees, the axis if a letter says which, and how much of a degree the last digit is. */
export interface Angle {
  start: number;
  end: number;
  degrees: number;
  axis: 'latitude' | 'longitude' | undefined;
  unit: number;
}

const letters =
  'north|south|east|west|nord|sud|ouest|est|norte|sul|leste|este|oeste|(?:ال)?(?:شمالا|شمال|جنوبا|جنوب|شرقا|شرق|غربا|غرب)|[nsewol]';
const side = `(?:${letters})(?![\\p{L}])`;
const seconds = String.raw`(?: ?(?<seconds>\d{1,2}(?:[.,]\d{1,4})?) ?(?:"|''))?`;
const sexagesimal = String.raw`(?<degrees>\d{1,3}) ?[°*] ?(?<minutes>\d{1,2}(?:[.,]\d{1,5})?) ?'${seconds}`;
const spaced = String.raw`(?<degrees2>\d{1,3}) (?<minutes2>\d{2}) (?<seconds2>\d{2}(?:[.,]\d{1,3})?)`;
const compact = String.raw`(?<degrees3>\d{2,3})(?<minutes3>\d{2})(?<seconds3>\d{2})?`;
const decimal = String.raw`(?<decimal>[+-]?\d{1,3}[.,]\d{2,8}) ?°?`;
const shape = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?<before>${side}) ?)?(?:${sexagesimal}|${decimal}|(?:${spaced}|${compact})(?= ?(?:[nsewol])(?![\p{L}\p{N}])))(?:(?=(?<after> ?${side}))|(?![\p{L}\p{N}]|[.,]\d{3}))`,
  'gu',
);

const southOrWest = /^(?:s|w|o|sou|sud|sul|wes|oue|oes|(?:ال)?(?:جنوب|غرب))/;
const northOrSouth = /^(?:n|s|(?:ال)?(?:شمال|جنوب))/;
const number = (written: string | undefined) => Number((written ?? '0').replace(',', '.'));
const places = (written: string | undefined) => /[.,](\d+)$/.exec(written ?? '')?.[1]?.length ?? 0;

/** Share of a degree that the last digit written stands for. */
function unitOf(groups: Record<string, string | undefined>, minutes: string | undefined, secondsWritten: string | undefined): number {
  if (groups['decimal']) return 10 ** -places(groups['decimal']);
  if (secondsWritten) return 10 ** -places(secondsWritten) / 3600;
  return 10 ** -places(minutes) / 60;
}

/** The letter that says the side: after the angle, or before it unless it belongs to the angle before. */
function sideOf(match: RegExpExecArray, usedUpTo: number): { letter: string | undefined; start: number; end: number } {
  const [{ before, after }, end] = [match.groups ?? {}, match.index + match[0].length];
  if (before !== undefined && match.index >= usedUpTo) return { letter: before, start: match.index, end };
  const start = match.index + (before === undefined ? 0 : match[0].length - match[0].replace(/^[^\d+-]+/, '').length);
  return { letter: after?.trim(), start, end: end + (after?.length ?? 0) };
}

/** Every angle of a folded text, in degrees and minutes or in decimals. */
export function anglesIn(folded: string): Angle[] {
  let usedUpTo = 0;
  return Array.from(folded.matchAll(shape)).flatMap((match): Angle[] => {
    const groups = match.groups ?? {};
    const minutes = groups['minutes'] ?? groups['minutes2'] ?? groups['minutes3'];
    const secondsWritten = groups['seconds'] ?? groups['seconds2'] ?? groups['seconds3'];
    if (number(minutes) >= 60 || number(secondsWritten) >= 60) return [];
    const { letter, start, end } = sideOf(match, usedUpTo);
    usedUpTo = end;
    const whole = number(groups['decimal'] ?? groups['degrees'] ?? groups['degrees2'] ?? groups['degrees3']);
    const size = whole + number(minutes) / 60 + number(secondsWritten) / 3600;
    const unit = unitOf(groups, minutes, secondsWritten);
    if (letter === undefined) return [{ start, end, degrees: size, axis: undefined, unit }];
    const degrees = Math.abs(size) * (southOrWest.test(letter) ? -1 : 1);
    return [{ start, end, degrees, axis: northOrSouth.test(letter) ? 'latitude' : 'longitude', unit }];
  });
}
