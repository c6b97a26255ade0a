import { fold } from '../reading/fold-text';
import { withoutArticle } from '../reading/arabic-words';

const table = (lists: Record<number, string>): Map<string, number> =>
  new Map(Object.entries(lists).flatMap(([number, words]) => words.split(' ').map((word) => [fold(word), Number(number)])));

/** Days of a month in words. */
const ordinals = table({
  1: 'first premier primeiro الأول أول فاتح',
  2: 'second الثاني',
  3: 'third الثالث',
  4: 'fourth الرابع',
  5: 'fifth الخامس',
  6: 'sixth السادس',
  7: 'seventh السابع',
  8: 'eighth الثامن',
  9: 'ninth التاسع',
  10: 'tenth العاشر',
});

/** Small numbers in words. */
export const smallNumbers = table({
  1: 'one a an un une um uma يوم أسبوع شهر',
  2: 'two deux dois duas يومين أسبوعين شهرين',
  3: 'three trois três ثلاثة ثلاث',
  4: 'four quatre quatro أربعة أربع',
  5: 'five cinq cinco خمسة خمس',
  6: 'six seis ستة ست',
  7: 'seven sept sete سبعة سبع',
  8: 'eight huit oito ثمانية ثماني',
  9: 'nine neuf nove تسعة تسع',
  10: 'ten dix dez عشرة عشر',
});

/** Day of a month that a folded word says: `4`, `4th`, `1er`, `first`. */
export function dayOfMonth(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|ere|eme|e|o)?$/.exec(word)?.[1];
  const day = digits ? Number(digits) : (ordinals.get(word) ?? ordinals.get(withoutArticle(word)));
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

/** Words between the parts of a date. */
export const dateJoints = new Set(['of', 'de', 'du', 'd', 'do', 'the', 'من', 'شهر', 'عام', 'سنه', 'لعام', 'لسنه', 'في'].map(fold));
/** Words between the first and last day of a span. */
export const spanJoints = new Set(['to', 'until', 'and', 'au', 'et', 'a', 'ao', 'e', 'الى', 'و', 'till', 'through'].map(fold));
