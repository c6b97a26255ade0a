import { daysAfter, daysFrom } from './days';
import type { EngagementLink } from './links';
import type { EngagementRecord } from './record';
import { recordIdOf } from './ref';

/** A recommendation as a bar over time. */
export interface Bar {
  id: string;
  /** Day on which it can begin at the earliest: its own, or the day after the last of those it waits for. */
  startsOn: string;
  endsOn: string;
  dueOn: string;
  /** Recommendations that it waits for. */
  waitsFor: readonly string[];
  /** Its due day has passed and it is neither done nor dropped. */
  isLate: boolean;
  /** What it waits for ends too late for its due day. */
  slips: boolean;
}

/** Bars of those recommendations that have both days, and the ids of those that have not. */
export interface Gantt {
  bars: readonly Bar[];
  undated: readonly string[];
}

/**
 * Places recommendations in time. Each takes as long as from its own start to its due day; one that waits for others begins after
 * the last of them, and then ends as much later. Dropped ones are waited for by none. Links that close a circle are ignored.
 */
export function ganttOf(records: readonly EngagementRecord<'recommendation'>[], links: readonly EngagementLink[], today: string): Gantt {
  const byId = new Map(records.map((record) => [record.id, record.content]));
  const waits = new Map<string, string[]>();
  for (const { from, to } of links) {
    const [one, other] = [recordIdOf(from), recordIdOf(to)];
    if (one && other && byId.has(one) && byId.has(other) && byId.get(other)!.state !== 'dropped')
      waits.set(one, [...(waits.get(one) ?? []), other]);
  }
  const bars = new Map<string, Bar | undefined>();
  const place = (id: string, above: ReadonlySet<string>): Bar | undefined => {
    if (bars.has(id)) return bars.get(id);
    const { startsOn, dueOn, state } = byId.get(id)!;
    if (!startsOn || !dueOn) return undefined;
    const waitsFor = (waits.get(id) ?? []).filter((other) => !above.has(other) && other !== id);
    const ends = waitsFor.flatMap((other) => place(other, new Set([...above, id]))?.endsOn ?? []);
    const first = [startsOn, ...ends.map((day) => daysAfter(day, 1))].toSorted().at(-1)!;
    const endsOn = daysAfter(first, daysFrom(startsOn, dueOn));
    const isOpen = state === 'open' || state === 'under_way';
    const bar = { id, startsOn: first, endsOn, dueOn, waitsFor, isLate: isOpen && dueOn < today, slips: isOpen && endsOn > dueOn };
    bars.set(id, bar);
    return bar;
  };
  const placed = records.flatMap(({ id }) => place(id, new Set()) ?? []);
  const there = new Set(placed.map(({ id }) => id));
  return {
    bars: placed.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id)),
    undated: records.map(({ id }) => id).filter((id) => !there.has(id)),
  };
}
