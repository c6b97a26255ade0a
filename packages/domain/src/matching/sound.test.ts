import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from './letters';
import { skeletonsOf, soundOf } from './sound';
import { soundSimilarity } from './sound-similarity';

const sound = (word: string) => soundOf(foldLetters(word));

describe('a name has one skeleton in both scripts and in every habit of transliteration', () => {
  it.each([
    ['محمد', ['Mohammed', 'Mohamed', 'Muhammad', 'Mouhamadou']],
    ['خالد', ['Khaled', 'Khalid', 'Kaled']],
    ['حسين', ['Hussein', 'Houssein', 'Husayn', 'Ossein']],
    ['جمال', ['Jamal', 'Djamel', 'Gamal']],
    ['شريف', ['Cherif', 'Sharif', 'Chérif']],
    ['طارق', ['Tarek', 'Tariq', 'Tarik']],
    ['يوسف', ['Youssouf', 'Yusuf', 'Youssef', 'Iusuf']],
    ['توفيق', ['Taoufik', 'Tawfiq', 'Toufik']],
    ['واتارا', ['Ouattara', 'Watara']],
    ['عمر', ['Omar', 'Oumar', 'Umar']],
  ])('%s', (arabic, spellings) => {
    const keys = skeletonsOf(sound(arabic));
    for (const spelling of spellings)
      expect(
        skeletonsOf(sound(spelling)).some((key) => keys.includes(key)),
        spelling,
      ).toBe(true);
  });
});

describe('words sound', () => {
  it.each([
    ['alike', 'Diallo', 'Jallow'],
    ['alike', 'Moustapha', 'Mustafa'],
    ['alike', 'حسين', 'Houssein'],
    ['alike', 'غسان', 'Ghassan'],
    ['alike', 'Cissé', 'Sisse'],
    ['alike', 'موسى', 'Moussa'],
    ['alike', 'ليلى', 'Leila'],
    ['apart', 'حسن', 'حسين'],
    ['apart', 'حسن', 'Hussein'],
    ['apart', 'Mohammed', 'Mamadou'],
    ['apart', 'محمد', 'Mamadou'],
    ['apart', 'Koné', 'Kané'],
    ['apart', 'Karim', 'Karima'],
    ['apart', 'كريم', 'Karima'],
    ['apart', 'Khaled', 'Khalil'],
  ])('%s: %s and %s', (expected, one, other) => {
    const likeness = soundSimilarity(sound(one), sound(other));
    expect(likeness >= 0.9 ? 'alike' : likeness < 0.85 ? 'apart' : likeness).toBe(expected);
  });
});

it('likeness is between 0 and 1, the same from either side, and whole for the word itself, whatever the letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const likeness = soundSimilarity(sound(one), sound(other));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(soundSimilarity(sound(other), sound(one))).toBeCloseTo(likeness, 10);
      expect(soundSimilarity(sound(one), sound(one))).toBe(1);
    }),
  );
});
