import { describe, expect, it } from 'vitest';
import type { Suggestion } from '@workbench/domain';
import { aClaimCard } from '../../shared/claims/a-desk';
import { openSuggestions, subjectOf } from './open-suggestions';

const row = (over: object): Suggestion =>
  ({
    kind: 'phone',
    start: 10,
    end: 22,
    text: '+999 555 0101',
    value: '+9995550101',
    alternatives: [],
    entityIds: [],
    ...over,
  }) as Suggestion;
const vale = { id: '01c60000-0000-7000-8000-000000000001', kind: 'person', name: 'Idris Vale' } as const;

describe('suggestions in a text', () => {
  it('are open while no standing claim is on their words', () => {
    const source = { ...aClaimCard().source!, start: 12, end: 14 };
    expect(openSuggestions([row({}), row({ start: 30, end: 34 })], [aClaimCard({ source })]).map(({ start }) => start)).toEqual([30]);
    const retracted = { at: '2031-05-01', by: 'x', reason: 'x' };
    expect(openSuggestions([row({})], [aClaimCard({ source, retracted })])).toHaveLength(1);
  });

  it.each([
    ['the one entity that is known by it', row({ kind: 'known_name', entityIds: [vale.id] }), vale],
    ['a new entity by its number', row({}), { kind: 'phone', name: '+9995550101' }],
    [
      'a new entity by its words',
      row({ kind: 'organisation', text: 'Front of X', value: 'front of x' }),
      { kind: 'organisation', name: 'Front of X' },
    ],
    ['nothing for a day', row({ kind: 'date', value: { from: '2031-04-01', to: '2031-04-01' } }), undefined],
  ])('propose %s', (_, suggestion, subject) => {
    expect(subjectOf(suggestion, [vale])).toEqual(subject);
  });
});
