/** Spellings of French, English and Portuguese transliteration with their sounds; the first that fits is taken. */
const spellings: [RegExp, string[]][] = [
  [/^(?:ou|w)(?=[aeiy])/, ['w']],
  [/^[yi](?=[aeou])/, ['Y']],
  [/^tch/, ['c']],
  [/^sch|^ch|^sh/, ['S']],
  [/^dj|^di(?=[aou])|^dg(?=[ei])/, ['j']],
  [/^kh/, ['x']],
  [/^gh/, ['G']],
  [/^th/, ['T']],
  [/^dh/, ['D']],
  [/^ph/, ['f']],
  [/^(?:gn|ny|nh)(?=[aeiou])/, ['N']],
  [/^(?:qu|gu)(?=[eiy])/, ['k']],
  [/^ck|^c(?![eiy])/, ['k']],
  [/^c/, ['s']],
  [/^rh/, ['r']],
  [/^q/, ['q']],
  [/^x/, ['k', 's']],
  [/^(?:ee|ei|ey|ai|ay|ae)/, ['*y']],
  [/^oo|^ou/, ['*o']],
];

const vowels: Record<string, string> = { a: '*a', e: '*e', i: '*e', y: '*e', o: '*o', u: '*o', w: '*o' };

/** Sounds of a folded word in Latin letters. */
export function latinUnits(word: string): string[] {
  const units: string[] = [];
  // A final h is a spelling of the vowel before it: Abdallah, Bah.
  let rest = word.replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/(?<=[aeiou])h$/, '');
  while (rest !== '') {
    const isFirst = units.length === 0;
    const found = spellings.find(([pattern], at) => (at > 1 || isFirst) && pattern.test(rest));
    if (found) {
      const [pattern, sounds] = found;
      units.push(...(rest.startsWith('gu') ? ['g'] : sounds));
      rest = rest.replace(pattern, '');
    } else {
      const letter = rest[0]!;
      const isSilent = rest === 'e' && units.length > 1 && !units.at(-1)!.startsWith('*');
      if (letter !== 'h' || isFirst || !/[bcdfgjklmnpqrstvz]$/.test(units.at(-1)!))
        units.push(isSilent ? '*~' : (vowels[letter] ?? letter));
      rest = rest.slice(1);
    }
  }
  return units;
}
