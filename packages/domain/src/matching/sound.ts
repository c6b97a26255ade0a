import { arabicUnits } from './arabic-sounds';
import { isArabic } from './letters';
import { latinUnits } from './latin-sounds';

/**
 * A word as it is spoken: consonants, one sign each, and between them nuclei of vowels, written `*` and then `a`, `e`, `o`, `y`
 * (long or gliding i) `~` (a last e that may be silent), `?` (any short vowel) or `!` (a last a or i). Arabic script writes long vowels only, so nuclei may be missing in it.
 */
export interface Sound {
  units: readonly string[];
  isArabic: boolean;
  consonants: number;
}

/** Whether a unit of a sound is a nucleus of vowels. */
export function isNucleus(unit: string): boolean {
  return unit.startsWith('*');
}

/** Neighbouring vowels made one nucleus, doubled consonants made one. */
function joined(units: readonly string[]): string[] {
  const out: string[] = [];
  for (const unit of units) {
    const last = out.at(-1);
    if (last !== undefined && isNucleus(last) && isNucleus(unit))
      out[out.length - 1] = last.endsWith(unit.slice(1)) ? last : last + unit.slice(1);
    else if (last !== unit) out.push(unit);
  }
  return out.map((unit) => (isNucleus(unit) ? unit.replace(/[ae]+y[ey]*|e{2,}/g, 'y').replace(/(.)\1+/g, '$1') : unit));
}

/** The sound of a folded word, in Latin or Arabic letters; letters of other scripts stand for themselves. */
export function soundOf(word: string): Sound {
  const arabic = isArabic(word);
  const units = joined(arabic ? arabicUnits(word) : latinUnits(word));
  return { units, isArabic: arabic, consonants: units.filter((unit) => !isNucleus(unit)).length };
}

/** Consonants that transliterations take for each other, made one. */
const coarse: Record<string, string> = {
  x: 'k',
  q: 'k',
  g: 'j',
  G: 'j',
  S: 's',
  c: 's',
  z: 's',
  T: 't',
  D: 'd',
  p: 'b',
  v: 'f',
  N: 'n',
  h: '',
  w: '',
  Y: '',
};

/**
 * The consonants of a sound as a key for finding words that may be the same: equal for the usual transliterations of a name. Words of
 * vowels only are found by `*`. `th` and `dh`, which become s, t, z or d, give one key for each.
 */
export function skeletonsOf({ units }: Sound): string[] {
  const consonants = units.filter((unit) => !isNucleus(unit));
  const keyed = (over: Record<string, string>) =>
    consonants
      .map((unit) => over[unit] ?? coarse[unit] ?? unit)
      .join('')
      .replace(/(.)\1+/g, '$1') || '*';
  return [...new Set([keyed({}), keyed({ T: 's', D: 's' }), keyed({ q: 'j', g: 'j', c: 'k' })])];
}
