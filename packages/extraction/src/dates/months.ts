import { fold } from '../reading/fold-text';

/** Names of the twelve months in four languages, in Arabic by the calendars of the Levant, the Nile, Algeria with Tunisia, and Morocco. */
const names: string[][] = [
  ['january', 'jan', 'janvier', 'janv', 'janeiro', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'février', 'févr', 'fév', 'fevereiro', 'fev', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'mars', 'março', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'mai', 'maio', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'juin', 'junho', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['july', 'jul', 'juillet', 'juil', 'julho', 'يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['august', 'aug', 'août', 'agosto', 'ago', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sept', 'sep', 'septembre', 'setembro', 'set', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'octobre', 'outubro', 'out', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'novembro', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'décembre', 'déc', 'dezembro', 'dez', 'ديسمبر', 'كانون الأول', 'دجنبر'],
];

const months = new Map(names.flatMap((list, at) => list.map((name) => [fold(name).replace(/(?<= )ال/, ''), at + 1])));

/** Abbreviations that are words of their own: a date only with a year beside them. */
const weak = new Set(['out', 'set', 'ago', 'mar', 'dez', 'sep']);

/** Number of a month by its folded name. */
export function monthOf(name: string): number | undefined {
  return months.get(name);
}

/** Whether the name of a month is more often another word. */
export function isWeakMonth(name: string): boolean {
  return weak.has(name);
}
