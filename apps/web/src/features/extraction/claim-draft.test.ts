import { describe, expect, it } from 'vitest';
import { draftOn, isComplete, positionDraftOn, toNewClaim, withObject, withPredicate, withSubject, withWords } from './claim-draft';

const draft = draftOn({ start: 0, end: 10, text: 'Idris Vale' });
const basis = { itemId: 'item', version: 2, start: 0, end: 10 };

describe('a claim that is being filled in', () => {
  it('starts as the name of what was selected', () => {
    expect(toNewClaim(draft, basis)).toEqual({
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'name',
      object: { value: 'Idris Vale' },
      status: 'confirmed',
      basis,
    });
    expect(draftOn({ start: 0, end: 12, text: '+999 555 0101' }).subject.kind).toBe('phone');
  });

  it('never keeps a predicate that its subject cannot have', () => {
    const born = withPredicate(draft, 'date_of_birth');
    expect(withSubject(born, { name: 'The Quay', kind: 'organisation' }).predicate).toBe('name');
    expect(withSubject(born, { name: 'Lena', kind: 'person' }).predicate).toBe('date_of_birth');
  });

  it('never keeps an object of a kind that its predicate cannot have', () => {
    const known = withObject(withPredicate(draft, 'met'), { id: 'lena', name: 'Lena', kind: 'person' });
    expect(withPredicate(known, 'family_of').object.id).toBe('lena');
    expect(withPredicate(known, 'member_of').object).toEqual({ name: 'Lena', kind: 'organisation' });
  });

  it('follows the form of a new name, unless the kind was chosen or does not fit', () => {
    const uses = withPredicate(draft, 'uses');
    const named = withObject(uses, { name: '+999 555 0101', kind: 'vehicle' });
    expect(named.object.kind).toBe('phone');
    expect(withObject(named, { name: '+999 555 0101', kind: 'document' }).object.kind).toBe('document');
    expect(withObject(withPredicate(draft, 'met'), { name: '+999 555 0101', kind: 'person' }).object.kind).toBe('person');
  });

  it('takes further words of the text as its object or its value', () => {
    expect(withWords(withPredicate(draft, 'seen_at'), 'the quay').object.name).toBe('the quay');
    expect(withWords(withPredicate(draft, 'role'), 'driver').value).toBe('driver');
  });

  it('is complete when both ends are there', () => {
    expect([
      isComplete(draft),
      isComplete(withPredicate(draft, 'met')),
      isComplete({ ...draft, subject: { name: ' ', kind: 'person' } }),
    ]).toEqual([true, false, false]);
  });
});

it('words that state a position propose that a place lies there, as the workbench writes it', () => {
  const draft = positionDraftOn(
    { start: 0, end: 22, text: '14°41\'37"N 17°26\'38"W' },
    { latitude: 14.693611, longitude: -17.443889, precisionMetres: 31 },
  );
  expect(draft).toMatchObject({ subject: { kind: 'place' }, predicate: 'position', value: '14.693611, -17.443889 ±31 m' });
});
