import { maySee } from '../../markings/marking-visibility';
import type { SeenAt } from '../scores/fact-delays';
import { grouped } from './grouped';
import { agenciesOf, type CellWork, type Doer, type MarkingFrom, type Moment, type Seat, type WorkItem } from './cell-work';

/** By which way an agency came to see an item: it is its own, was opened to it, sanitised for it, or told in a product. */
export const sightWays = ['own', 'opened', 'sanitised', 'product'] as const;
export type SightWay = (typeof sightWays)[number];

/** That an agency came to see an item or what it says. */
export interface Sight {
  itemId: string;
  agency: string;
  at: Moment;
  way: SightWay;
  /** Who made it so; absent where the exercise did. */
  by?: Doer | undefined;
}

/** First moment from which somebody may see a marking: at once, or on the day on which its level ends. */
function fromWhen(seat: Seat, { from, marking }: MarkingFrom): Moment | undefined {
  const sees = (at: Moment) => maySee({ ...seat, asOf: new Date(at).toISOString() }, marking);
  if (sees(from)) return from;
  const opens = marking.declassifyOn === undefined ? undefined : Date.parse(`${marking.declassifyOn}T00:00:00Z`);
  return opens !== undefined && opens > from && sees(opens) ? opens : undefined;
}

function first(sights: readonly Sight[]): Sight | undefined {
  return sights.toSorted((one, other) => one.at - other.at || sightWays.indexOf(one.way) - sightWays.indexOf(other.way))[0];
}

/** When the members of an agency came to see an item by its marking, the first of them. */
function byMarking({ seats }: CellWork, agency: string, item: WorkItem): Sight | undefined {
  const own = seats.filter((seat) => seat.agency === agency);
  const sights = item.markings.flatMap((marking, place) =>
    own.flatMap((seat): Sight[] => {
      const at = fromWhen(seat, marking);
      const way = item.agency === agency ? 'own' : 'opened';
      return at === undefined ? [] : [{ itemId: item.id, agency, at, way, ...(place > 0 && { by: marking.by }) }];
    }),
  );
  return first(sights);
}

/**
 * When each agency came to see each item, and how: its own or another's marking, a sanitised form, or a paragraph of a product that was
 * released to it and rests on the item. The earliest of each way is given, the earliest way first.
 */
export function itemSights(work: CellWork): Map<string, Sight[]> {
  const sanitised = grouped(
    work.items.filter((item) => item.sanitisedFrom !== undefined),
    (item) => item.sanitisedFrom!,
  );
  const told = grouped(work.conveyances, ({ itemId }) => itemId);
  const agencies = agenciesOf(work);
  return new Map(
    work.items.map((item) => {
      const sights = agencies.flatMap((agency) => {
        const direct = byMarking(work, agency, item);
        const forms = (sanitised.get(item.id) ?? []).flatMap((form): Sight[] => {
          const sight = byMarking(work, agency, form);
          return sight ? [{ ...sight, itemId: item.id, way: 'sanitised', by: form.markings[0]?.by }] : [];
        });
        const products = (told.get(item.id) ?? [])
          .filter(({ to }) => to === agency)
          .map(({ at, by }): Sight => ({ itemId: item.id, agency, at, way: 'product', by }));
        return [direct, first(forms), first(products)].flatMap((sight) => (sight && sight.at <= work.endsAt ? [sight] : []));
      });
      return [item.id, sights.toSorted((one, other) => one.at - other.at)];
    }),
  );
}

/** When an agency came to see an item of the pack, by its key; by any way, or by the item itself alone. */
export function seenAtOf(work: CellWork, sights: ReadonlyMap<string, readonly Sight[]>, ways: readonly SightWay[] = sightWays): SeenAt {
  const at = new Map<string, number>();
  for (const { id, key } of work.items) {
    for (const sight of sights.get(id) ?? []) {
      const place = `${sight.agency} ${key}`;
      if (key !== undefined && ways.includes(sight.way)) at.set(place, Math.min(at.get(place) ?? Infinity, sight.at));
    }
  }
  return (agency, item) => at.get(`${agency} ${item}`);
}

/** Agencies that held an item when it came, before anybody shared it. */
export function heldBy(work: CellWork, item: WorkItem): string[] {
  const [original] = item.markings;
  if (!original) return [];
  const seats = work.seats.filter((seat) => fromWhen(seat, original) === original.from);
  return agenciesOf({ seats });
}

/** Everything that came to be seen by an agency other than the item's own after it came, the earliest first. */
export function sharingTimeline(work: CellWork, sights: ReadonlyMap<string, readonly Sight[]>): Sight[] {
  return work.items
    .flatMap((item) => {
      const held = heldBy(work, item);
      return (sights.get(item.id) ?? []).filter(({ agency, way }) => way !== 'own' && !(way === 'opened' && held.includes(agency)));
    })
    .toSorted((one, other) => one.at - other.at || one.itemId.localeCompare(other.itemId) || one.agency.localeCompare(other.agency));
}
