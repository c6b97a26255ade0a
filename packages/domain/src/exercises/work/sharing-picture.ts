import type { Moment } from './cell-work';
import type { SightWay } from './item-sight';

/** That something came from one agency to another. */
export interface SharedOnce {
  from: string;
  agency: string;
  at: Moment;
  way: SightWay;
}

/** An arrow from the lane of who shared to that of who came to see; places in points from the upper left. */
export interface SharingArrow {
  x: number;
  fromY: number;
  toY: number;
  way: SightWay;
  /** How many were shared so at about that moment. */
  count: number;
}

/** Who shared with whom when, as a picture: a lane for each agency, time from left to right. */
export interface SharingPicture {
  width: number;
  height: number;
  lanes: { agency: string; y: number }[];
  /** Where words of a moment stand under the lanes. */
  ticks: { at: Moment; x: number }[];
  arrows: SharingArrow[];
}

const measures = { width: 440, left: 44, right: 12, top: 14, lane: 26, foot: 18, step: 6, ticks: 5 } as const;

/** Draws sharing between two moments. What is closer together than six points stands as one arrow with its number. */
export function sharingPicture(shared: readonly SharedOnce[], agencies: readonly string[], from: Moment, until: Moment): SharingPicture {
  const { width, left, right, top, lane, foot, step, ticks } = measures;
  const span = Math.max(1, until - from);
  const placeOf = (at: Moment) => left + ((Math.min(until, Math.max(from, at)) - from) / span) * (width - left - right);
  const lanes = agencies.map((agency, at) => ({ agency, y: top + at * lane }));
  const laneOf = new Map(lanes.map(({ agency, y }) => [agency, y]));
  const arrows = new Map<string, SharingArrow>();
  for (const { from: giver, agency, at, way } of shared) {
    const [fromY, toY] = [laneOf.get(giver), laneOf.get(agency)];
    if (fromY === undefined || toY === undefined) continue;
    const x = Math.round(placeOf(at) / step) * step;
    const key = `${x} ${fromY} ${toY} ${way}`;
    arrows.set(key, { x, fromY, toY, way, count: (arrows.get(key)?.count ?? 0) + 1 });
  }
  return {
    width,
    height: top + agencies.length * lane + foot,
    lanes,
    ticks: Array.from({ length: ticks }, (_, at) => {
      const moment = from + (span * at) / (ticks - 1);
      return { at: moment, x: placeOf(moment) };
    }),
    arrows: [...arrows.values()],
  };
}
