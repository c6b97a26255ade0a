import type { Place } from './layouts';

/** Distance in chart units at which a new node is first put beside its neighbour, and between turns of the spiral. */
const beside = 110;
const apart = 60;
/** Angle between two places of a spiral on which none shades another (golden angle, in radians). */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Where new nodes first stand: each beside a neighbour that has a place; where nothing has a place yet, on a spiral in the order given,
 * so that a chart can be looked at before it is arranged.
 */
export function startPlaces(
  fresh: readonly string[],
  lines: readonly { from: string; to: string }[],
  placeOf: (id: string) => Place | undefined,
  isFirst: boolean,
): Map<string, Place> {
  if (fresh.length === 0) return new Map();
  const neighbour = new Map<string, Place>();
  for (const { from, to } of lines) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const there = neighbour.has(one) ? undefined : placeOf(other);
      if (there) neighbour.set(one, there);
    }
  }
  return new Map(
    fresh.flatMap((id, place) => {
      const around = neighbour.get(id);
      const angle = (place / fresh.length) * 2 * Math.PI;
      if (around) return [[id, { x: around.x + beside * Math.cos(angle), y: around.y + beside * Math.sin(angle) }] as const];
      if (!isFirst) return [];
      const far = apart * Math.sqrt(place);
      return [[id, { x: far * Math.cos(place * turn), y: far * Math.sin(place * turn) }] as const];
    }),
  );
}
