import { fold } from '../reading/fold-text';

const magnitudes: [number, string][] = [
  [3, 'k, thousand, thousands, mille, mil, ألف, آلاف, ألفا'],
  [6, 'm, mn, million, millions, milhão, milhões, مليون, ملايين, مليونا'],
  [9, 'bn, billion, billions, milliard, milliards, mil milhões, bilhão, bilhões, مليار, مليارات, مليارا'],
];
const powers = new Map(magnitudes.flatMap(([power, words]) => words.split(', ').map((word) => [fold(word), power])));
const duals = new Map<string, string>([
  ...'الفي الفين'.split(' ').map((word) => [word, '2000'] as const),
  ...'مليوني مليونين'.split(' ').map((word) => [word, '2000000'] as const),
]);
const small: Record<string, string> = Object.fromEntries(
  'one:1 a:1 an:1 un:1 une:1 um:1 uma:1 half_a:0.5 two:2 deux:2 dois:2 duas:2 three:3 trois:3 tres:3 ثلاثه:3 four:4 quatre:4 quatro:4 اربعه:4 five:5 cinq:5 cinco:5 خمسه:5 six:6 seis:6 سته:6 seven:7 sept:7 sete:7 سبعه:7 eight:8 huit:8 oito:8 ثمانيه:8 nine:9 neuf:9 nove:9 تسعه:9 ten:10 dix:10 dez:10 عشره:10 twenty:20 vingt:20 vinte:20 fifty:50 cinquante:50 cinquenta:50 hundred:100 cent:100 cem:100'
    .split(' ')
    .map((pair) => pair.replace('_', ' ').split(':') as [string, string]),
);

const longestFirst = (words: Iterable<string>) => [...words].toSorted((a, b) => b.length - a.length).join('|');
const magnitude = longestFirst(powers.keys());

/** Source of a pattern for an amount: digits with or without a magnitude, or a small number in words with one. */
export const amountPattern =
  String.raw`(?:(?:\d{1,3}(?:[ .,']\d{3}){1,5}|\d{1,15})(?:[.,]\d{1,3})?(?:[ \n]?(?:${magnitude})(?!\p{L}))?` +
  String.raw`|(?:${longestFirst(Object.keys(small))})[ \n](?:${magnitude})(?!\p{L})|(?:${[...duals.keys()].join('|')}|مليون|مليار|الف)(?!\p{L}))`;

/** Digits as written, with any signs between thousands, as a decimal numeral. */
function numeral(written: string): string | undefined {
  const digits = written.replaceAll(/[ ']/g, '');
  const signs = [...digits.matchAll(/[.,]/g)];
  const last = signs.at(-1);
  if (!last) return digits;
  const after = digits.length - last.index - 1;
  const isDecimal = after !== 3;
  const whole = (isDecimal ? digits.slice(0, last.index) : digits).replaceAll(/[.,]/g, '');
  return isDecimal ? `${whole}.${digits.slice(last.index + 1)}` : whole;
}

/** A decimal numeral times a power of ten, without rounding. */
function shift(decimal: string, power: number): string {
  const [whole = '0', part = ''] = decimal.split('.');
  const moved = `${whole}${part.padEnd(power, '0').slice(0, power)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(power).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

/** The decimal numeral that a folded amount stands for; undefined when it is none. */
export function amountOf(written: string): string | undefined {
  const text = written.replaceAll(/\s/g, ' ').trim();
  const dual = duals.get(text);
  if (dual) return dual;
  const word = /[\p{L}][\p{L} ]*$/u.exec(text)?.[0] ?? '';
  const tail = [...powers.keys()].filter((one) => word === one || word.endsWith(` ${one}`)).toSorted((a, b) => b.length - a.length)[0];
  const head = text.slice(0, text.length - (tail?.length ?? 0)).trim();
  const base = head === '' && tail ? '1' : (small[head] ?? (/^\d/.test(head) ? numeral(head) : undefined));
  return base === undefined ? undefined : shift(base, tail ? (powers.get(tail) ?? 0) : 0);
}
