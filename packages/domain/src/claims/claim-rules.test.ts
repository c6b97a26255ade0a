import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityKind } from '../entities/entity-kind';
import { AgencyCode, ClaimId, EntityId, ItemId, PersonId } from '../ids';
import { Role } from '../members/role';
import type { Claim } from './claim';
import { checkStatement, retract, type Statement } from './claim-rules';
import { predicates, type Predicate } from './predicate';

const person = { id: 'p1', kind: 'person' } as const;
const meeting: Statement = { predicate: 'met', subject: person, object: { entity: { id: 'p2', kind: 'person' } } };
const position: Statement = { predicate: 'position', subject: { id: 'l1', kind: 'place' }, object: { value: '12.45, -8.01 ±500 m' } };
const birth: Statement = { predicate: 'date_of_birth', subject: person, object: { value: '1990-04' } };

describe('a statement is accepted', () => {
  it.each<[string, Statement]>([
    ['when the kinds fit', meeting],
    ['with a date known to the month', birth],
    ['with a position that can be read', position],
    ['on words at the end of the text', { ...meeting, span: { start: 5, end: 10, length: 10 } }],
    ['on the whole text', { ...meeting, span: { start: 0, end: 10, length: 10 } }],
    ['when it held for a year and a month of that year', { ...meeting, validFrom: '2031', validTo: '2031-04' }],
    ['when it began in a month of the year in which it ended', { ...meeting, validFrom: '2031-04', validTo: '2031' }],
    ['when it held for one day', { ...meeting, validFrom: '2031-04-09', validTo: '2031-04-09' }],
  ])('%s', (_, statement) => {
    expect(checkStatement(statement)).toEqual({ ok: true, value: statement });
  });
});

describe('a statement is refused', () => {
  it.each<[string, Statement]>([
    ['unknown_predicate', { ...meeting, predicate: 'killed' }],
    ['subject_does_not_fit', { ...meeting, subject: { id: 'o1', kind: 'organisation' } }],
    ['object_does_not_fit', { ...meeting, object: { entity: { id: 'v1', kind: 'vessel' } } }],
    ['object_does_not_fit', { ...meeting, object: { value: 'Kofi' } }],
    ['object_does_not_fit', { ...birth, object: { entity: { id: 'e1', kind: 'event' } } }],
    ['object_does_not_fit', { predicate: 'name', subject: person, object: { value: '  ' } }],
    ['same_entity', { ...meeting, object: { entity: person } }],
    ['date_not_valid', { ...birth, object: { value: 'spring 1990' } }],
    ['date_not_valid', { ...meeting, validFrom: 'spring' }],
    ['date_not_valid', { ...meeting, validTo: '2031-02-30' }],
    ['position_not_valid', { ...position, object: { value: 'north of the bridge' } }],
    ['position_not_valid', { ...position, object: { value: '12.45, 190' } }],
    ['subject_does_not_fit', { ...position, subject: person }],
    ['span_outside_text', { ...meeting, span: { start: 5, end: 11, length: 10 } }],
    ['span_outside_text', { ...meeting, span: { start: -1, end: 3, length: 10 } }],
    ['span_outside_text', { ...meeting, span: { start: 3, end: 3, length: 10 } }],
    ['span_outside_text', { ...meeting, span: { start: Number.NaN, end: 3, length: 10 } }],
    ['ends_before_it_starts', { ...meeting, validFrom: '2031', validTo: '2030-12-31' }],
    ['ends_before_it_starts', { ...meeting, validFrom: '2031-05', validTo: '2031-04-30' }],
    ['ends_before_it_starts', { ...meeting, validFrom: '2031-04-10', validTo: '2031-04-09' }],
  ])('as %s', (code, statement) => {
    expect(checkStatement(statement)).toEqual({ ok: false, code });
  });

  it('exactly when its kinds are not those of the predicate', () => {
    const kind = fc.constantFrom(...EntityKind.options);
    fc.assert(
      fc.property(fc.constantFrom<Predicate>(...predicates), kind, kind, ({ key, object, subjectKinds, objectKinds }, from, to) => {
        const outcome = checkStatement({ predicate: key, subject: { id: '1', kind: from }, object: { entity: { id: '2', kind: to } } });
        expect(outcome.ok).toBe(object === 'entity' && subjectKinds.includes(from) && objectKinds.includes(to));
      }),
      { numRuns: 1000 },
    );
  });
});

const uuid = (last: number) => `019aa3f0-1c2d-7abc-8def-${String(last).padStart(12, '0')}`;
const author = PersonId.parse(uuid(1));
const other = PersonId.parse(uuid(2));
const now = '2031-04-10T08:00:00Z';

function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: ClaimId.parse(uuid(3)),
    predicate: 'name',
    subjectId: EntityId.parse(uuid(4)),
    object: { value: 'Kofi' },
    status: 'confirmed',
    basis: { itemId: ItemId.parse(uuid(5)), version: 1 },
    createdBy: author,
    agency: AgencyCode.parse('POL'),
    createdAt: '2031-04-09T10:00:00Z',
    version: 1,
    ...over,
  };
}

describe('a claim is taken back', () => {
  it('by its author, stays as it was, and says when, by whom and why', () => {
    const claim = aClaim();
    expect(retract(claim, { personId: author, role: 'trainee' }, 'misread', now)).toEqual({
      ok: true,
      value: { ...claim, version: 2, retracted: { at: now, by: author, reason: 'misread' } },
    });
    expect(claim.retracted).toBeUndefined();
  });

  it.each(Role.options)('of a colleague by a %s only when leading the cell or the exercise', (role) => {
    const outcome = retract(aClaim(), { personId: other, role }, 'misread', now);
    const isLeader = role === 'cell_lead' || role === 'instructor';
    expect(outcome.ok ? 'taken back' : outcome.code).toBe(isLeader ? 'taken back' : 'not_owner');
  });

  it('once only, and who may not take it back is not told whether it was', () => {
    const retracted = aClaim({ retracted: { at: now, by: author, reason: 'misread' } });
    expect(retract(retracted, { personId: author, role: 'trainee' }, 'again', now)).toEqual({ ok: false, code: 'already_retracted' });
    expect(retract(retracted, { personId: other, role: 'trainee' }, 'again', now)).toEqual({ ok: false, code: 'not_owner' });
  });
});
