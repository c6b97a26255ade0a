import type { Described } from '@workbench/domain';

/** A random number generator that says the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Given names, each in spellings that stand for one. */
const given = (
  'Mohamed/Muhammad/محمد Ahmed/Ahmad/أحمد Mamadou/Mamadu Moussa/Musa/موسى Ibrahim/Ibrahima/إبراهيم Oumar/Omar/عمر Ousmane/Usman/عثمان ' +
  'Fatima/Fatma/فاطمة Aïcha/Aisha/عائشة Aminata/Aminatta Khaled/Khalid/خالد Hassan/Hasan/حسن Hussein/Houssein/حسين Youssouf/Yusuf/يوسف ' +
  'Souleymane/Suleiman/سليمان Abdoulaye/Abdullahi/عبدالله Idrissa/Idriss Salif/Saliff Adama/Adamah Bakary/Bakari Mariam/Maryam/مريم ' +
  'Jean/Jean Marie/Mary Pierre/Pierre Joseph/Joseph João/Joao Maria/Maria António/Antonio Manuel/Manoel Emeka/Emeka Ngozi/Ngosi ' +
  'Kofi/Koffi Kwame/Kwami Tariq/Tarek/طارق Rachid/Rashid/رشيد Samira/Sameera/سميرة Zeynab/Zainab/زينب Nadia/Nadya Karim/Kareem/كريم'
)
  .split(' ')
  .map((line) => line.split('/'));

const syllables = 'ba ko di ra ma sé tou na lé ga wi zo fa nti mbe kou sa di'.split(' ');

/** People of an invented country, with name frequencies as uneven as life has them, and which of them are one under two records. */
export function manyPeople(count: number, seed = 1): { people: Described[]; twice: [string, string][] } {
  const random = randomFrom(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
  const uneven = <T>(some: readonly T[]): T => some[Math.floor(random() ** 3 * some.length)]!;
  const families = Array.from({ length: 1200 }, () => {
    const name = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
    return name[0]!.toUpperCase() + name.slice(1);
  });
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const id = (at: number) => `p${String(at).padStart(6, '0')}`;

  const singles = Math.floor(count * 0.9);
  const twice: [string, string][] = [];
  const drawn = Array.from({ length: singles }, (_, at) => {
    const [first, family] = [uneven(given), uneven(families)];
    const middle = random() < 0.3 ? uneven(given) : undefined;
    const entity: Described = {
      id: id(at),
      kind: 'person',
      names: [[first[0]!, middle?.[0], family].filter((part) => part !== undefined).join(' ')],
      ...(random() < 0.6 && { birthDates: [`${1950 + Math.floor(random() * 55)}-${two(12)}-${two(28)}`] }),
      ...(random() < 0.4 && { phones: [`+999${digits(8)}`] }),
      ...(random() < 0.2 && { documents: [`ZM${digits(7)}`] }),
      places: [`Place ${Math.floor(random() * 200)}`],
    };
    return { entity, first, middle, family };
  });
  const again = Array.from({ length: count - singles }, (_, at): Described => {
    const { entity, first, middle, family } = drawn[at]!;
    const shown = random() < 0.15 ? `${first[0]![0]}.` : pick(first);
    const words = [shown, random() < 0.5 ? middle?.[0] : undefined].filter((part) => part !== undefined);
    twice.push([entity.id, id(singles + at)]);
    return {
      ...entity,
      id: id(singles + at),
      names: [random() < 0.2 ? `${family.toUpperCase()} ${words.join(' ')}` : `${words.join(' ')} ${family}`],
      ...(entity.birthDates && random() < 0.3 && { birthDates: [entity.birthDates[0]!.slice(0, 4)] }),
      ...(entity.phones && random() < 0.4 && { phones: [`+999${digits(8)}`] }),
    };
  });
  return { people: [...drawn.map(({ entity }) => entity), ...again], twice };
}
