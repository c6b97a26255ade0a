import type { TimeUnit } from '../../shared/picture/time-words';

/** A stretch of time in milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** From six hours to two centuries. */
const narrowest = 6 * hour;
const widest = 200 * 366 * day;
/** Pixels that a tick and its words need. */
const tickWidth = 92;

/** The stretch seen through a stronger (below 1) or weaker glass, what is at `at` staying where it is. */
export function zoomed({ from, to }: Stretch, factor: number, at = (from + to) / 2): Stretch {
  const length = Math.min(widest, Math.max(narrowest, (to - from) * factor));
  const share = (at - from) / (to - from);
  return { from: at - share * length, to: at + (1 - share) * length };
}

/** The stretch moved on by a share of its length; back when negative. */
export function panned({ from, to }: Stretch, share: number): Stretch {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

/**
 * What is looked at first: from where all but a twentieth has yet to begin, so that one date of long ago does not press the rest
 * together. `begins` are moments with how much begins there, the earliest first.
 */
export function crowded(whole: Stretch, begins: readonly { at: number; many: number }[]): Stretch {
  const total = begins.reduce((sum, { many }) => sum + many, 0);
  let before = 0;
  for (const { at, many } of begins) {
    before += many;
    if (before > total / 20) return { from: Math.max(whole.from, at), to: whole.to };
  }
  return whole;
}

/** The stretch with a little room at both ends, never narrower than can be shown. */
export function withRoom({ from, to }: Stretch): Stretch {
  const room = Math.max((to - from) * 0.03, narrowest / 4);
  return { from: from - room, to: to + room };
}

/** Pixels from the start of the line to a moment; the start is on the right where writing runs from there. */
export function placeOn({ from, to }: Stretch, width: number): (moment: number) => number {
  return (moment) => ((moment - from) / (to - from)) * width;
}

/** The moment under a pointer so many pixels from the left edge. */
export function momentAt({ from, to }: Stretch, width: number, x: number, isMirrored: boolean): number {
  return from + ((isMirrored ? width - x : x) / width) * (to - from);
}

type Step = [unit: TimeUnit, count: number];
const steps: readonly Step[] = [
  ['hour', 1],
  ['hour', 3],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ...[1, 2, 5, 10, 20, 50, 100].map((count): Step => ['year', count]),
];
const lengths: Record<TimeUnit, number> = { hour, day, month: 30.4 * day, year: 365.25 * day };
/** A Monday, from which weeks are counted. */
const monday = Date.UTC(1970, 0, 5);

/** The first moment of a step at or before another moment. */
function startOf([unit, count]: Step, moment: number): number {
  if (unit === 'hour' || unit === 'day') {
    const length = lengths[unit] * count;
    return monday + Math.floor((moment - monday) / length) * length;
  }
  const date = new Date(moment);
  if (unit === 'year') return Date.UTC(Math.floor(date.getUTCFullYear() / count) * count, 0, 1);
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / count) * count, 1);
}

function next(step: Step, moment: number): number {
  // Well into the next one, however long a month or year is.
  return startOf(step, moment + lengths[step[0]] * step[1] * 1.05);
}

/** Ticks of a stretch that is so many pixels wide, and how finely their words are told. */
export function ticksOf(stretch: Stretch, width: number): { unit: TimeUnit; at: number[] } {
  const most = Math.max(2, width / tickWidth);
  const fits = ([unit, count]: Step) => (stretch.to - stretch.from) / (lengths[unit] * count) <= most;
  const step = steps.find(fits) ?? steps.at(-1)!;
  const at: number[] = [];
  for (let tick = next(step, startOf(step, stretch.from)); tick <= stretch.to; tick = next(step, tick)) at.push(tick);
  return { unit: step[0], at };
}

/** A stretch as bounds that are readable in an address: whole days, or whole hours where that would be too coarse. */
export function boundsFor({ from, to }: Stretch): { from: string; to: string } {
  if (to - from < 2 * day) {
    const hours = (moment: number) => `${new Date(Math.round(moment / hour) * hour).toISOString().slice(0, 13)}:00:00Z`;
    return { from: hours(from), to: hours(Math.max(to, from + hour)) };
  }
  const days = (moment: number) => new Date(Math.round(moment / day) * day).toISOString().slice(0, 10);
  return { from: days(from), to: days(to - day) };
}
