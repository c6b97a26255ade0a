import { describe, expect, it } from 'vitest';
import { PackItem } from '../pack/pack-item';
import { noise, type NoiseWish } from './noise';
import { noiseAr } from './noise-ar';
import { noiseEn } from './noise-en';
import { noiseFr } from './noise-fr';
import { noisePt } from './noise-pt';
import { noiseTopics } from './noise-topic';
import { seeded } from './seeded';

const wish: NoiseWish = {
  seed: 7,
  startsAt: '2031-05-01T06:00:00Z',
  days: 10,
  perDay: 20,
  agencies: ['POL', 'CUS', 'FIU'],
  languages: ['en', 'fr', 'pt', 'ar'],
};

describe('background items', () => {
  const items = noise(wish);

  it('are as many as were asked for, and fit into a pack', () => {
    expect(items).toHaveLength(200);
    expect(items.filter((item) => !PackItem.safeParse(item).success)).toEqual([]);
  });

  it('are the same for the same seed and others for another', () => {
    expect(noise(wish)).toEqual(items);
    expect(noise({ ...wish, seed: 8 })).not.toEqual(items);
  });

  it('have keys and texts of their own, and nothing left to fill in', () => {
    expect(new Set(items.map(({ key }) => key)).size).toBe(200);
    expect(new Set(items.map(({ text }) => text)).size).toBe(200);
    expect(items.filter(({ title, text }) => /[{}]|  |undefined/.test(title + text))).toEqual([]);
  });

  it('come from all agencies in all languages, day by day', () => {
    for (const agency of wish.agencies) expect(items.filter((item) => item.agency === agency).length).toBeGreaterThan(30);
    for (const language of wish.languages) expect(items.filter((item) => item.language === language).length).toBeGreaterThan(20);
    const days = items.map(({ reportedAt }) => Math.floor((Date.parse(reportedAt) - Date.parse(wish.startsAt)) / 86_400_000));
    expect(Array.from({ length: 10 }, (_, day) => days.filter((one) => one === day).length)).toEqual(Array(10).fill(20));
  });

  it('differ from each other where there are few ways to say something', () => {
    const few = noise({ ...wish, topics: ['sport'], languages: ['en'], days: 1, perDay: 150 });
    expect(new Set(few.map(({ text }) => text)).size).toBe(150);
  });

  it('keep to the topics', () => {
    const sport = noise({ ...wish, topics: ['sport'], languages: ['en'], days: 1 });
    expect(sport.every(({ title }) => title.startsWith('Football'))).toBe(true);
  });

  it('never name what is to be avoided, however it is written', () => {
    const told = (avoid: string[]) =>
      noise({ ...wish, avoid }).filter(({ title, text }) => /onions|station square/i.test(title + text)).length;
    expect(told([])).toBeGreaterThan(0);
    expect(told(['ONIONS', 'Station Square'])).toBe(0);
  });

  it('say when there are not that many', () => {
    expect(() => noise({ ...wish, languages: ['en'], topics: ['town_hall'], avoid: ['e'] })).toThrow('ask for fewer');
  });
});

it.each([
  ['en', noiseEn],
  ['fr', noiseFr],
  ['pt', noisePt],
  ['ar', noiseAr],
])('%s has every topic', (_, { templates }) => {
  expect(templates.map(({ topic }) => topic)).toEqual([...noiseTopics]);
});

it('drawn numbers lie between 0 and 1 and spread evenly', () => {
  const draw = seeded(1);
  const numbers = Array.from({ length: 10_000 }, draw);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
});
