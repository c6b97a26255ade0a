const consonants: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 'T',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'D',
  ط: 't',
  ظ: 'D',
  غ: 'G',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  پ: 'b',
  چ: 'c',
  ڤ: 'v',
  گ: 'g',
  ڭ: 'g',
};

/** Letters of long vowels; a bare alif at the start may be read as any short vowel, and ayn and hamza are heard in no transliteration. */
const vowels: Record<string, string> = { ا: '*a', و: '*o', ؤ: '*o', ي: '*y', ئ: '*y', ة: '*a' };

/** Sounds of a folded word in Arabic letters. */
export function arabicUnits(word: string): string[] {
  const units: string[] = [];
  const letters = Array.from(word.replace(/(?<=.)ه$/u, ''));
  for (const [at, letter] of letters.entries()) {
    const isBeforeVowel = at === 0 && letters.length > 1;
    if (letter === 'و' && isBeforeVowel) units.push('w');
    else if (letter === 'ي' && isBeforeVowel) units.push('Y');
    else if (letter === 'ا' && at === 0) units.push('*?');
    // Moussa and Ali end in the same sign, once its dots are left out.
    else if (letter === 'ي' && at === letters.length - 1 && letters[at - 1]! in consonants) units.push('*!');
    else if (letter in vowels) units.push(vowels[letter]!);
    else if (letter in consonants) units.push(consonants[letter]!);
    else if (!'عء'.includes(letter)) units.push(letter);
  }
  return units;
}
