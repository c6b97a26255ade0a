import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';

const weaponsIn = (text: string) =>
  suggest(text).flatMap(({ kind, text: words, value }) => (kind === 'weapon' ? [`${words} = ${String(value)}`] : []));

describe('words for weapons', () => {
  it.each([
    ['two assault rifles', 'assault rifles = rifle'],
    ['a CAR-BOMB', 'CAR-BOMB = explosive'],
    ["un fusil d'assaut", "fusil d'assaut = rifle"],
    ['duas espingardas', 'espingardas = rifle'],
    ['بندقيتين', 'بندقيتين = rifle'],
    ['والأسلحة', 'الأسلحة = weapon'],
    ['مسدسا', 'مسدسا = pistol'],
  ])('%s', (text, expected) => {
    expect(weaponsIn(text)).toEqual([expected]);
  });

  it.each(['des hommes armés', 'the coal mine', 'his arms hurt', 'a bombastic speech'])('none in: %s', (text) => {
    expect(weaponsIn(text)).toEqual([]);
  });
});
