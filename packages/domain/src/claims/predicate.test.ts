import { describe, expect, it } from 'vitest';
import { EntityKind } from '../entities/entity-kind';
import { findPredicate, predicates, predicatesOf } from './predicate';

describe('the predicates', () => {
  it('have each a key of their own, in one way of writing', () => {
    const keys = predicates.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it.each(predicates)('$key is said of something, and of another entity only with the kinds it may have', (predicate) => {
    expect(predicate.subjectKinds.length).toBeGreaterThan(0);
    expect(predicate.objectKinds.length > 0).toBe(predicate.object === 'entity');
  });

  it.each(predicates.filter(({ isDirected }) => !isDirected))(
    '$key, which has no direction, can be said from either end or joins people to what carries them',
    (predicate) => {
      const isMutual = predicate.subjectKinds.every((kind) => (predicate.objectKinds as readonly EntityKind[]).includes(kind));
      expect(isMutual).toBe(true);
    },
  );

  it('that have one true value at most are the dates of a birth and of an event', () => {
    expect(predicates.filter(({ isFunctional }) => isFunctional).map(({ key }) => key)).toEqual(['date_of_birth', 'date']);
  });
});

describe('looking a predicate up', () => {
  it('finds it by its key, and nothing by any other word', () => {
    expect(findPredicate('seen_at')?.object).toBe('entity');
    expect(findPredicate('killed')).toBeUndefined();
    expect(findPredicate('constructor')).toBeUndefined();
  });

  it.each(EntityKind.options)('a %s has a name, and only predicates that fit it', (kind) => {
    const offered = predicatesOf(kind);
    expect(offered.map(({ key }) => key)).toContain('name');
    for (const predicate of offered) expect(predicate.subjectKinds).toContain(kind);
  });

  it('a date of birth is for persons only', () => {
    const kinds = EntityKind.options.filter((kind) => predicatesOf(kind).some(({ key }) => key === 'date_of_birth'));
    expect(kinds).toEqual(['person']);
  });
});
