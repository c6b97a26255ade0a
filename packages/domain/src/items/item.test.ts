import { expect, it } from 'vitest';
import { ItemKind, textLimit, titleLimit } from './item';

it('an item has a title of at most 300 characters and a text of at most 200,000', () => {
  expect([titleLimit, textLimit]).toEqual([300, 200_000]);
});

it('an item that fits no other kind is still an item', () => {
  expect(ItemKind.options.at(-1)).toBe('other');
  expect(ItemKind.safeParse('rumour').success).toBe(false);
});
