import { isNucleus, type Sound } from './sound';

/** What it costs to take one consonant for another, where it is less than 1: the letters that transliterations confuse. Own judgement. */
const confusions: Record<string, number> = Object.fromEntries(
  (
    [
      [0.1, 'qk Tt Ts Dd'],
      [0.2, 'Gg Sc Nn Dz'],
      [0.3, 'xk xh gj qg sz bp fv'],
      [0.4, 'cs ck bv wv jG DT'],
      [0.6, 'td kg Sj Ss cj jY jz Gr mn hG jd'],
      [0.7, 'lr'],
    ] as const
  ).flatMap(([cost, pairs]) =>
    pairs.split(' ').flatMap((pair): [string, number][] => [
      [pair, cost],
      [pair[1]! + pair[0]!, cost],
    ]),
  ),
);

/** Consonants that are often left out in writing. */
const faint: Record<string, number> = { h: 0.5, w: 0.5, Y: 0.5 };

function vowelCost(a: string, b: string, isAcross: boolean, isArabic: boolean): number {
  if (a === b || a === '*?' || b === '*?') return 0;
  if (a === '*!' || b === '*!') return /[aey]/.test(a + b) ? 0 : 0.5;
  if (a === '*~' || b === '*~') return /[ey]/.test(a + b) ? 0 : 0.3;
  const [x, y] = [a.slice(1), b.slice(1)];
  if (x.replaceAll('y', 'e') === y.replaceAll('y', 'e')) return isAcross ? 0 : 0.1;
  if (x.length !== y.length && (x.includes(y) || y.includes(x))) return 0.2;
  if (x[0] === y[0] || x.at(-1) === y.at(-1)) return 0.3;
  if (isAcross || isArabic) return 0.7;
  return [x, y].every((one) => one === 'a' || one === 'e') ? 0.3 : 0.5;
}

/** Cost of a unit that stands in one word only; Arabic script leaves short vowels out. */
function aloneCost(unit: string, at: { isFirst: boolean; isLast: boolean }, isAcross: boolean, isArabic: boolean): number {
  const { isFirst, isLast } = at;
  // Arabic writes every h, and long vowels at the end of a word; at either end an h is easily lost.
  if (!isNucleus(unit)) return isAcross && unit === 'h' && !isFirst && !isLast ? 0.9 : (faint[unit] ?? 1);
  if (unit === '*?') return 0.1;
  if (isLast && isAcross && unit !== '*~') return unit === '*a' ? 0.9 : 0.6;
  if (isAcross && !isArabic && unit !== '*~') return unit.includes('y') ? 0.9 : unit.length > 2 ? 0.15 : 0;
  if (unit === '*~') return 0.05;
  if (isAcross) return 0.5;
  // Hassan and Hussein differ by one long vowel in Arabic, Karim and Karima by the last.
  return isArabic || (isLast && unit === '*a') ? 0.9 : 0.4;
}

/**
 * How alike two words sound, 0 to 1: 1 less the cost of the cheapest way from one to the other (weighted edit distance over consonants
 * and nuclei), by the number of consonants. In short words the vowels count half as much again: Koné is not Kané.
 */
export function soundSimilarity(a: Sound, b: Sound): number {
  const isAcross = a.isArabic !== b.isArabic;
  const longest = Math.max(a.consonants, b.consonants);
  const stress = longest < 3 ? 1.5 : 1;
  const alone = (sound: Sound, at: number) => {
    const unit = sound.units[at]!;
    return (
      aloneCost(unit, { isFirst: at === 0, isLast: at === sound.units.length - 1 }, isAcross, sound.isArabic) *
      (isNucleus(unit) ? stress : 1)
    );
  };
  const swapped = (x: string, y: string) => {
    if (isNucleus(x) !== isNucleus(y)) return Infinity;
    return isNucleus(x) ? vowelCost(x, y, isAcross, a.isArabic && b.isArabic) * stress : x === y ? 0 : (confusions[x + y] ?? 1);
  };
  let last = [0];
  for (let j = 0; j < b.units.length; j += 1) last.push(last[j]! + alone(b, j));
  for (let i = 0; i < a.units.length; i += 1) {
    const row = [last[0]! + alone(a, i)];
    for (let j = 0; j < b.units.length; j += 1)
      row.push(Math.min(last[j + 1]! + alone(a, i), row[j]! + alone(b, j), last[j]! + swapped(a.units[i]!, b.units[j]!)));
    last = row;
  }
  return Math.max(0, 1 - last.at(-1)! / (longest + 1));
}
