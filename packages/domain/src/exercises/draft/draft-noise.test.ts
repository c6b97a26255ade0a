import { describe, expect, it } from 'vitest';
import { aPack } from '../arbitrary-pack';
import { isNoiseKey } from '../noise/noise-topic';
import { itemsOf, type ExercisePack } from '../pack/pack';
import type { PackItem } from '../pack/pack-item';
import { draftNoise } from './draft-noise';

const pack = aPack();
const wish = { seed: 4, perDay: 5, agencies: ['POL'], languages: ['en' as const] };
const made = (from: ExercisePack, more: Partial<typeof wish> = {}): PackItem[] => {
  const items = draftNoise(from, { ...wish, ...more });
  return items.ok ? items.value : [];
};
const withItems = (items: PackItem[]): ExercisePack => ({
  ...pack,
  itemFiles: [...pack.itemFiles, { path: 'items/pol-noise.json', items }],
});

describe('background for a draft', () => {
  it('is told apart by its keys and lies within the exercise', () => {
    const items = made(pack);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ key, reportedAt }) => isNoiseKey(key) && reportedAt <= pack.manifest.endsAt)).toBe(true);
  });

  it('adds nothing when the same is wished for again', () => {
    expect(made(withItems(made(pack)))).toEqual([]);
  });

  it('goes on with keys that nothing has', () => {
    const first = made(pack);
    const more = made(withItems(first), { seed: 5 });
    const keys = [...itemsOf(withItems(first)), ...more].map(({ key }) => key);
    expect(more.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is refused when there are not that many different texts', () => {
    expect(draftNoise(pack, { ...wish, perDay: 200, topics: [] as never })).toEqual({ ok: false, code: 'noise_too_much' });
  });
});
