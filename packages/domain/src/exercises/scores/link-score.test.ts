import { describe, expect, it } from 'vitest';
import { scoreLinks, type ScoredLink } from './link-score';

const link = (subject: string, predicate: string, entity: string): ScoredLink => ({ subject, predicate, object: { entity } });

const within = [link('a', 'owns', 'b'), link('a', 'uses', 'c'), link('d', 'leads', 'e'), link('d', 'met', 'f'), link('a', 'met', 'd')];
const across = [link('g', 'owns', 'h'), link('g', 'paid', 'a'), link('g', 'met', 'd'), link('i', 'owns', 'b'), link('i', 'paid', 'e')];
const key = [...within, ...across.map((one) => ({ ...one, isAcross: true }))];

const half = [
  link('a', 'owns', 'b'),
  link('a', 'uses', 'c'),
  link('d', 'leads', 'e'),
  link('g', 'owns', 'h'),
  link('d', 'family_of', 'f'),
  link('a', 'paid', 'g'),
  link('x', 'owns', 'y'),
  link('a', 'owns', 'i'),
];

describe('links', () => {
  it('count 1 when right and 0.5 when only the pair is', () => {
    // 4 right + 2 · 0.5 = 5, of 8 said and 10 true.
    const { precision, recall, f } = scoreLinks(half, key);
    expect(precision).toMatchObject({ n: 8, value: 5 / 8 });
    expect(recall).toMatchObject({ n: 10, value: 5 / 10 });
    // 2 · 0.625 · 0.5 / (0.625 + 0.5)
    expect(f.value).toBeCloseTo(0.625 / 1.125, 12);
    // 5 · 0.625 · 0.5 / (4 · 0.625 + 0.5)
    expect(scoreLinks(half, key, 2).f.value).toBeCloseTo(1.5625 / 3, 12);
  });

  it('are counted apart for what one agency shows and what none alone shows', () => {
    const { recallWithin, recallAcross } = scoreLinks(half, key);
    // Within: three right and one pair, 3.5 of 5. Across: one right and one pair (the other way round), 1.5 of 5.
    expect([recallWithin.value, recallAcross.value]).toEqual([3.5 / 5, 1.5 / 5]);
  });

  it.each([
    ['the same link said twice', [half[0]!, half[0]!], 1],
    ['a link without direction said from the other end', [link('d', 'met', 'a')], 1],
    ['a link with direction said from the other end', [link('b', 'owns', 'a')], 0.5],
    ['a right link and a wrong one of the same pair', [half[0]!, link('a', 'uses', 'b')], 1],
    ['two wrong ones of the same pair', [link('a', 'paid', 'b'), link('a', 'uses', 'b')], 0.5],
    ['a link of others', [link('x', 'owns', 'b')], 0],
  ])('%s is worth its part', (_, found, worth) => {
    expect(scoreLinks(found, key).recall.value).toBeCloseTo(worth / 10, 12);
  });

  it('of one pair with two truths count each once', () => {
    const two = [...key, link('a', 'uses', 'b'), link('a', 'paid', 'b')];
    expect(scoreLinks([link('a', 'owns', 'b'), link('a', 'supplied', 'b')], two).recall.value).toBeCloseTo(1.5 / 12, 12);
  });

  it('to a value are right whatever the capitals and spaces', () => {
    const value = (text: string): ScoredLink => ({ subject: 'a', predicate: 'role', object: { value: text } });
    expect(scoreLinks([value(' port  Clerk')], [...key, value('Port clerk')]).recall.value).toBeCloseTo(1 / 11, 12);
  });
});

describe('a trainee', () => {
  it('who finds all has 1', () => {
    const all = scoreLinks(key, key);
    expect([all.precision, all.recall, all.f, all.recallWithin, all.recallAcross].map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
  });

  it('who finds nothing has no precision and a recall of 0', () => {
    const none = scoreLinks([], key);
    expect([none.precision.value, none.recall.value, none.f.value]).toEqual(['too_few', 0, 0]);
  });

  it('who is asked about fewer than five links gets no number', () => {
    expect(scoreLinks(key.slice(0, 4), key.slice(0, 4)).recall).toMatchObject({ n: 4, value: 'too_few' });
  });

  it('who links by chance has what chance gives', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const types = ['met', 'family_of'];
    const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
    const truth = pairs.filter((_, at) => at % 3 === 0).map(([one, other]) => link(one, 'met', other));
    const every = pairs.flatMap(([one, other]) => types.map((type) => link(one, type, other)));
    const precisions = every.map((single) => scoreLinks([single], truth).precision.value as number);
    // 5 of 15 pairs are true; a pair that is drawn counts 1 with the one type and 0.5 with the other: 1/3 · 0.75.
    expect(precisions.reduce((all, one) => all + one, 0) / every.length).toBeCloseTo(0.25, 12);
  });
});
