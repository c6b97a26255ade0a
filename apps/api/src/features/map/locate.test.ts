import { describe, expect, it } from 'vitest';
import { locate } from './locate';
import type { Whereabout } from './whereabouts.queries';

const claim = (id: string, subjectId: string, predicate: string, other: string): Whereabout => ({
  id,
  predicate,
  subjectId,
  objectId: ['position', 'date'].includes(predicate) ? null : other,
  value: ['position', 'date'].includes(predicate) ? other : null,
  status: 'confirmed',
  itemId: null,
  validFrom: null,
  validTo: null,
});
const same = (id: string) => id;
const placesOf = (claims: readonly Whereabout[]) =>
  locate(claims, same).map(({ entityId, placeId, located }) => `${entityId} ${placeId ?? '-'} ${located.claimId}`);

describe('locating', () => {
  const town = claim('1', 'town', 'position', '1, 1 ±1000 m');

  it('finds a room in a house in a town, and not for ever', () => {
    const chain = ['street', 'house', 'room', 'desk', 'drawer'].map((name, at, all) =>
      claim(`l${at}`, name, 'located_at', all[at - 1] ?? 'town'),
    );
    expect(placesOf([town, ...chain])).toEqual(['town - 1', 'street town 1', 'house street 1', 'room house 1', 'desk room 1']);
  });

  it('does not go round a circle', () => {
    expect(placesOf([town, claim('a', 'x', 'located_at', 'y'), claim('b', 'y', 'located_at', 'x')])).toEqual(['town - 1']);
  });

  it('prefers what is confirmed, then what is precise', () => {
    const vague = claim('2', 'town', 'position', '2, 2 ±5 m');
    const seen = claim('s', 'lorry', 'seen_at', 'town');
    expect(placesOf([town, { ...vague, status: 'suspected' }, seen]).at(-1)).toBe('lorry town 1');
    expect(placesOf([town, vague, seen]).at(-1)).toBe('lorry town 2');
  });

  it('leaves a value alone that is no position, and no position hangs on the order of equals', () => {
    expect(placesOf([claim('3', 'town', 'position', 'erased')])).toEqual([]);
    const all = [
      town,
      claim('4', 'port', 'position', '3, 3 ±10 m'),
      claim('5', 'hall', 'located_at', 'town'),
      claim('6', 'lorry', 'seen_at', 'hall'),
    ];
    for (const order of [all.toReversed(), all.toSpliced(0, 1).concat(town)])
      expect(placesOf(order).toSorted()).toEqual(placesOf(all).toSorted());
  });
});
