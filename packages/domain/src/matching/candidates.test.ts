import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../resolutions/resolution';
import { candidates } from './candidates';
import type { Described } from './described';

const person = (id: string, name: string, facts: Partial<Described> = {}): Described => ({ id, kind: 'person', names: [name], ...facts });
const said = (leftId: string, rightId: string, verdict: Verdict, isWithdrawn = false) => ({ leftId, rightId, verdict, isWithdrawn });

const khaled = person('a', 'Khaled Mezroui', { birthDates: ['1984-02-11'] });
const again = person('b', 'خالد المزروعي', { birthDates: ['1984'] });
const brother = person('c', 'Salem Mezroui', { birthDates: ['1986-05-01'] });

it('two records of one person are a candidate, with what speaks for and against it', () => {
  const [found, ...others] = candidates([brother, again, khaled]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ leftId: 'a', rightId: 'b', against: [] });
  expect(found?.for.map(({ code }) => code)).toEqual(['word_script', 'birth_date_fits', 'word_script']);
  expect(found?.score).toBeGreaterThan(0.9);
});

describe('a pair that was judged is left out', () => {
  it.each<[string, Parameters<typeof said>[], number]>([
    ['as the same', [['a', 'b', 'same']], 0],
    ['as different', [['b', 'a', 'different']], 0],
    ['with doubt', [['a', 'b', 'unsure']], 0],
    [
      'through a third',
      [
        ['a', 'c', 'same'],
        ['c', 'b', 'same'],
      ],
      0,
    ],
    [
      'as different from what one of them is',
      [
        ['a', 'c', 'same'],
        ['c', 'b', 'different'],
      ],
      0,
    ],
    ['but not when that was withdrawn', [['a', 'b', 'different', true]], 1],
    ['but not by a judgement of others', [['a', 'c', 'different']], 1],
  ])('%s', (_, judged, expected) => {
    expect(candidates([khaled, again, brother], { resolutions: judged.map((one) => said(...one)) })).toHaveLength(expected);
  });
});

describe('numbers', () => {
  const thing = (id: string, kind: Described['kind'], name: string, identifier?: string): Described => ({
    id,
    kind,
    names: [name],
    ...(identifier && { identifiers: [identifier] }),
  });
  it.each<[string, Described, Described, boolean]>([
    ['one plate, two ways', thing('a', 'vehicle', 'Hilux', 'ZK 8830 TB'), thing('b', 'vehicle', 'zk8830tb'), true],
    ['two white buses', thing('a', 'vehicle', 'white bus'), thing('b', 'vehicle', 'white bus'), false],
    ['a phone with and without its country', thing('a', 'phone', '+999 77 410 22 18'), thing('b', 'phone', '077410 2218'), true],
    ['a phone of another country', thing('a', 'phone', '+999 77 410 22 18'), thing('b', 'phone', '+801 77 410 22 18'), false],
    ['a phone and a vehicle of one number', thing('a', 'phone', '77410221'), thing('b', 'vehicle', '77410221'), false],
    ['two events of one name', thing('a', 'event', 'Meeting'), thing('b', 'event', 'Meeting'), false],
    [
      'one phone in two hands',
      person('a', 'Awa Sarrani', { phones: ['77410221'] }),
      person('b', 'Ali Kanteba', { phones: ['77410221'] }),
      false,
    ],
    [
      'one passport, two names',
      person('a', 'Awa Sarrani', { documents: ['ZM-1209'] }),
      person('b', 'A. Kanteba', { documents: ['zm1209'] }),
      true,
    ],
  ])('%s', (_, one, other, isCandidate) => {
    expect(candidates([one, other])).toHaveLength(isCandidate ? 1 : 0);
  });
});

it('the more bear a name, the less it says; nothing else of the others has a say', () => {
  const score = (others: Described[]) => candidates([khaled, again, ...others], { threshold: 0 }).find((one) => one.rightId === 'b')?.score;
  const alone = score([]);
  const strangers = Array.from({ length: 200 }, (_, at) =>
    person(`s${at}`, `Nkosu${'aeiou'[at % 5]}${at} Tumbi${at}`, { birthDates: ['1984-02-11'] }),
  );
  expect(score(strangers)).toBe(alone);
  const namesakes = Array.from({ length: 60 }, (_, at) => person(`n${at}`, `Khalid Tumbi${at}`));
  expect(score(namesakes)).toBeLessThan(alone!);
});

it('one entity can be asked about alone', () => {
  const twice = [khaled, again, person('d', 'Salim Mezroui', { birthDates: ['1986-05-01'] }), brother];
  expect(candidates(twice).map(({ leftId, rightId }) => leftId + rightId)).toEqual(['cd', 'ab']);
  expect(candidates(twice, { about: 'b' }).map(({ leftId, rightId }) => leftId + rightId)).toEqual(['ab']);
});

it('what links two people to each other speaks against their being one', () => {
  const [found] = candidates([{ ...khaled, neighbours: ['b'] }, again], { threshold: 0 });
  expect(found?.against.map(({ code }) => code)).toContain('linked_to_each_other');
});

const words = fc.constantFrom('Mamadou', 'Mohamed', 'محمد', 'Ba', 'Sarrani', 'A.', 'Abou', 'ben', 'Awa', '', '!', 'FLD');
const anyEntity = fc.record({
  kind: fc.constantFrom<Described['kind']>('person', 'organisation', 'phone', 'place', 'event'),
  names: fc.array(
    fc.oneof(
      fc.array(words, { maxLength: 4 }).map((some) => some.join(' ')),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 2 },
  ),
  birthDates: fc.array(fc.constantFrom('1984', '1984-02-11', '1984-11-02', 'unknown'), { maxLength: 2 }),
  phones: fc.array(fc.constantFrom('77410221', '+99977410221', '0'), { maxLength: 2 }),
});

it('candidates of any entities are the same in whatever order they come, once each, sorted, at the threshold or above', () => {
  fc.assert(
    fc.property(fc.array(anyEntity, { maxLength: 14 }), (made) => {
      const entities = made.map((one, at): Described => ({ ...one, id: `e${String(at).padStart(2, '0')}` }));
      const found = candidates(entities);
      expect(candidates(entities.toReversed())).toEqual(found);
      expect(new Set(found.map(({ leftId, rightId }) => `${leftId} ${rightId}`)).size).toBe(found.length);
      for (const [at, { leftId, rightId, score }] of found.entries()) {
        expect(leftId < rightId).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0.5);
        expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
      }
    }),
  );
});
