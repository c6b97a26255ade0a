import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimStatus } from './claim';
import { contradictions } from './contradictions';

type Stated = Parameters<typeof contradictions>[0][number];

function aClaim(
  id: string,
  subject: string,
  predicate: string,
  object: string,
  over: { status?: ClaimStatus; isRetracted?: boolean } = {},
): Stated {
  return {
    id: id as Claim['id'],
    subjectId: subject as Claim['subjectId'],
    predicate,
    object: object.startsWith('@') ? { entityId: object.slice(1) as Claim['subjectId'] } : { value: object },
    status: over.status ?? 'confirmed',
    ...(over.isRetracted ? { retracted: { at: '2031-04-09T10:00:00Z', by: 'a' as Claim['createdBy'], reason: 'misread' } } : {}),
  };
}

const denied = { status: 'denied' as const };

describe('claims contradict each other', () => {
  it.each<[string, Stated[], object[]]>([
    [
      'when one has two dates of birth',
      [aClaim('1', 'p', 'date_of_birth', '1990'), aClaim('2', 'p', 'date_of_birth', '1991-02')],
      [{ predicate: 'date_of_birth', subjectId: 'p', reason: 'values', claimIds: ['1', '2'] }],
    ],
    [
      'when a vaguer date fits two that do not fit each other',
      [
        aClaim('1', 'p', 'date_of_birth', '1990'),
        aClaim('2', 'p', 'date_of_birth', '1990-02'),
        aClaim('3', 'p', 'date_of_birth', '1990-03'),
      ],
      [{ predicate: 'date_of_birth', subjectId: 'p', reason: 'values', claimIds: ['1', '2', '3'] }],
    ],
    [
      'when the same is confirmed and denied',
      [aClaim('1', 'p', 'member_of', '@o'), aClaim('2', 'p', 'member_of', '@o', denied)],
      [{ predicate: 'member_of', subjectId: 'p', reason: 'denied', claimIds: ['1', '2'] }],
    ],
    [
      'when the same is suspected and denied, in other letters',
      [aClaim('1', 'p', 'alias', ' Kofi ', { status: 'suspected' }), aClaim('2', 'p', 'alias', 'KOFI', denied)],
      [{ predicate: 'alias', subjectId: 'p', reason: 'denied', claimIds: ['1', '2'] }],
    ],
    [
      'when a meeting is confirmed from one end and denied from the other',
      [aClaim('1', 'p', 'met', '@q'), aClaim('2', 'q', 'met', '@p', denied)],
      [{ predicate: 'met', subjectId: 'p', reason: 'denied', claimIds: ['1', '2'] }],
    ],
  ])('%s', (_, claims, expected) => {
    expect(contradictions(claims)).toEqual(expected);
  });
});

describe('claims live side by side', () => {
  it.each<[string, Stated[]]>([
    [
      'when the dates differ only in how precise they are',
      [aClaim('1', 'p', 'date_of_birth', '1990'), aClaim('2', 'p', 'date_of_birth', '1990-02-03')],
    ],
    ['when there may be several values', [aClaim('1', 'p', 'alias', 'Kofi'), aClaim('2', 'p', 'alias', 'The Baker')]],
    ['when they are about different entities', [aClaim('1', 'p', 'date_of_birth', '1990'), aClaim('2', 'q', 'date_of_birth', '1991')]],
    [
      'when one of them was taken back',
      [aClaim('1', 'p', 'date_of_birth', '1990'), aClaim('2', 'p', 'date_of_birth', '1991', { isRetracted: true })],
    ],
    [
      'when a value is denied and another confirmed',
      [aClaim('1', 'p', 'date_of_birth', '1990', denied), aClaim('2', 'p', 'date_of_birth', '1991')],
    ],
    ['when all deny', [aClaim('1', 'p', 'member_of', '@o', denied), aClaim('2', 'p', 'member_of', '@o', denied)]],
    ['when a payment is denied in the other direction', [aClaim('1', 'p', 'paid', '@q'), aClaim('2', 'q', 'paid', '@p', denied)]],
    ['when a word is the id of an entity', [aClaim('1', 'p', 'alias', 'q'), aClaim('2', 'p', 'alias', '@q', denied)]],
  ])('%s', (_, claims) => {
    expect(contradictions(claims)).toEqual([]);
  });
});

it('contradictions do not depend on the order in which claims were made, and name only standing claims', () => {
  const claim = fc.record({
    subject: fc.constantFrom('p', 'q'),
    said: fc.constantFrom<[string, string]>(
      ['date_of_birth', '1990'],
      ['date_of_birth', '1990-02'],
      ['date_of_birth', '1991'],
      ['met', '@p'],
      ['met', '@q'],
      ['alias', 'Kofi'],
    ),
    status: fc.constantFrom<ClaimStatus>('confirmed', 'suspected', 'denied'),
    isRetracted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 8 }), (made) => {
      const claims = made.map(({ subject, said: [predicate, object], ...over }, index) =>
        aClaim(String(index), subject, predicate, object, over),
      );
      const asSets = (list: Stated[]) =>
        contradictions(list)
          .map(({ reason, claimIds }) => `${reason} ${claimIds.toSorted().join()}`)
          .toSorted();
      expect(asSets(claims.toReversed())).toEqual(asSets(claims));
      const standing = new Set(claims.filter((one) => !one.retracted).map((one) => one.id));
      for (const { claimIds } of contradictions(claims)) {
        expect(claimIds.length).toBeGreaterThan(1);
        expect(claimIds.every((id) => standing.has(id as Claim['id']))).toBe(true);
      }
    }),
  );
});
