import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claim, ClaimBasis, ClaimObject, PartialDate } from './claim';

describe('a date as far as it is known', () => {
  it.each(['2031', '2031-04', '2031-12', '2031-04-09', '2028-02-29'])('may be %s', (date) => {
    expect(PartialDate.safeParse(date).success).toBe(true);
  });

  it.each([
    '',
    '31',
    '2031-',
    '2031-00',
    '2031-13',
    '2031-4',
    '2031-02-30',
    '2027-02-29',
    '2031-04-31',
    '2031-04-00',
    '2031-04-09T00:00',
    '09/04/2031',
    ' 2031',
  ])('may not be %j', (date) => {
    expect(PartialDate.safeParse(date).success).toBe(false);
  });

  it('may be every day of the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        expect(PartialDate.safeParse(day.toISOString().slice(0, 10)).success).toBe(true);
      }),
    );
  });
});

const id = '019aa3f0-1c2d-7abc-8def-0123456789ab';

describe('what is said', () => {
  it.each([
    [true, { entityId: id }],
    [true, { value: 'Kofi' }],
    [false, { value: '   ' }],
    [false, { entityId: 'Kofi' }],
    [false, {}],
  ])('is %s for %j', (isFine, object) => {
    expect(ClaimObject.safeParse(object).success).toBe(isFine);
  });
});

describe('the basis of a claim', () => {
  it.each([
    ['words in a version of an item', true, { itemId: id, version: 1, start: 0, end: 4 }],
    ['an item as a whole', true, { itemId: id, version: 2 }],
    ['a judgement that cites a claim', true, { judgement: 'The two phones are one.', citedClaimIds: [id] }],
    ['a judgement that cites nothing', false, { judgement: 'The two phones are one.', citedClaimIds: [] }],
    ['a version before the first', false, { itemId: id, version: 0 }],
    ['nothing', false, {}],
  ])('on %s is %s', (_, isFine, basis) => {
    expect(ClaimBasis.safeParse(basis).success).toBe(isFine);
  });
});

it('a claim without a basis is no claim', () => {
  const claim = {
    id,
    predicate: 'name',
    subjectId: id,
    object: { value: 'Kofi' },
    status: 'confirmed',
    basis: { itemId: id, version: 1 },
    createdBy: id,
    agency: 'POL',
    createdAt: '2031-04-09T10:00:00Z',
    version: 1,
  };
  const { basis, ...bare } = claim;
  expect(Claim.safeParse({ ...bare, basis }).success).toBe(true);
  expect(Claim.safeParse(bare).success).toBe(false);
});
