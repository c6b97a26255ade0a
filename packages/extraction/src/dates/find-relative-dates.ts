import type { DaySpan } from '@workbench/domain';
import { fold } from '../reading/fold-text';
import type { Finder } from '../reading/found';
import { isIsoDay, moveDay } from './day-span';
import { smallNumbers } from './date-words';

const days: Record<string, number> = {
  'the day before yesterday|avant-hier|anteontem|antes de ontem|أول أمس': -2,
  'yesterday|last night|hier|hier soir|ontem|ontem à noite|أمس|البارحة|مساء أمس': -1,
  "today|tonight|this morning|aujourd'hui|ce matin|ce soir|hoje|esta manhã|esta noite|اليوم|هذا الصباح": 0,
  'tomorrow|demain|amanhã|غدا': 1,
};

const units: Record<string, number> = {
  'days|day|jours|jour|dias|dia|يومين|أيام|يوما|يوم': 1,
  'weeks|week|semaines|semaine|semanas|semana|أسبوعين|أسابيع|أسبوع': 7,
};

const alternation = (words: string) =>
  fold(words)
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|');
const numbers = [...smallNumbers.keys()].filter((word) => !/^(?:يوم|اسبوع|شهر)/.test(word)).join('|');
const unit = alternation(Object.keys(units).join('|'));
const amount = String.raw`(?:(\d{1,3}|${numbers}) )?`;
const edge = String.raw`(?<![\p{L}\p{N}])`;
const close = String.raw`(?![\p{L}\p{N}])`;

const named = Object.entries(days).map(([words, by]) => ({ by, shape: new RegExp(`${edge}(?:${alternation(words)})${close}`, 'gu') }));
const counted = [
  new RegExp(`${edge}(?:il y a|ha|قبل|منذ) ${amount}(${unit})${close}`, 'gu'),
  new RegExp(`${edge}${amount}(${unit}) (?:ago|earlier|atras|plus tot)${close}`, 'gu'),
];

const oneDay = (day: string): DaySpan => ({ from: day, to: day });

function daysBack(count: string | undefined, word: string): number | undefined {
  const each = Object.entries(units).find(([words]) => fold(words).split('|').includes(word))?.[1];
  const isDual = /^(?:يومين|اسبوعين)$/.test(word);
  const isOne = /^(?:يوم|اسبوع)$/.test(word);
  const number = count ? (smallNumbers.get(count) ?? Number(count)) : isDual ? 2 : isOne ? 1 : undefined;
  return each && number ? each * number : undefined;
}

/** Days told from the day of writing, such as "yesterday" or "three days ago"; none without that day. */
export const findRelativeDates: Finder = ({ folded }, { writtenOn }) => {
  if (!writtenOn || !isIsoDay(writtenOn)) return [];
  const suggest = (start: number, words: string, by: number) => {
    const value = oneDay(moveDay(writtenOn, by));
    return { kind: 'date' as const, start, end: start + words.length, value, alternatives: [] };
  };
  return [
    ...named.flatMap(({ shape, by }) => Array.from(folded.matchAll(shape), (match) => suggest(match.index, match[0], by))),
    ...counted.flatMap((shape) =>
      Array.from(folded.matchAll(shape)).flatMap((match) => {
        const back = daysBack(match[1], match[2] ?? '');
        return back === undefined ? [] : [suggest(match.index, match[0], -back)];
      }),
    ),
  ];
};
