import { describe, expect, it } from 'vitest';
import { EntityKind } from '../entities/entity-kind';
import { predicates } from '../claims/predicate';
import { isPersonal, tellsOfPersons } from './personal-data';

describe('personal data', () => {
  it.each([
    ['date_of_birth', 'person', undefined, true],
    ['nationality', 'person', undefined, true],
    ['nationality', 'vessel', undefined, false],
    ['phone_number', 'person', 'phone', true],
    ['phone_number', 'organisation', 'phone', false],
    ['registered_to', 'vehicle', 'person', true],
    ['registered_to', 'vehicle', 'organisation', false],
    ['family_of', 'person', 'person', true],
    ['name', 'person', undefined, false],
    ['role', 'person', undefined, false],
    ['date', 'event', undefined, false],
    ['no_such_thing', 'person', undefined, false],
  ] as const)('%s of a %s (other end: %s): %s', (predicate, kind, other, expected) => {
    expect(isPersonal(predicate, kind, other)).toBe(expected);
  });

  it('every predicate is decided on', () => {
    expect(Object.keys(tellsOfPersons).toSorted()).toEqual(predicates.map(({ key }) => key).toSorted());
  });

  it('there is none where no person stands at either end', () => {
    const others = EntityKind.options.filter((kind) => kind !== 'person');
    for (const { key } of predicates)
      for (const kind of others) for (const other of others) expect(isPersonal(key, kind, other)).toBe(false);
  });
});
