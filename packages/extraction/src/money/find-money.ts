import type { Money } from '@workbench/domain';
import type { Finder, Found } from '../reading/found';
import { written, type Reading } from '../reading/reading';
import { amountOf, amountPattern } from './amounts';
import { currenciesOf, currencyPattern, isCodeLike } from './currencies';

const edge = String.raw`(?<![\p{L}\p{N}.,])`;
const close = String.raw`(?!\p{L})`;
const amountFirst = new RegExp(
  String.raw`${edge}(?<amount>${amountPattern})(?:[ \n]?(?:de |d'|من )?)(?<currency>${currencyPattern})${close}`,
  'gu',
);
const currencyFirst = new RegExp(
  String.raw`(?<!\p{L})(?<currency>${currencyPattern})[ ]?(?<amount>(?=\d)${amountPattern})(?![\p{N}]|[.,]\d)`,
  'gu',
);

/** A code of letters counts in capitals only, and in a text of capitals not when it is a word there ("30 ALL"). */
function isMeant(reading: Reading, start: number, end: number): boolean {
  const currency = reading.folded.slice(start, end);
  return !isCodeLike(currency) || !/^[a-z]+$/.test(currency) || written(reading, start, end) === currency.toUpperCase();
}

function moneyIn(reading: Reading, match: RegExpExecArray | RegExpMatchArray): Found | undefined {
  const { amount: amountWritten = '', currency = '' } = match.groups ?? {};
  const [start, whole] = [match.index ?? 0, match[0]];
  const at = whole.startsWith(currency) ? start : start + whole.length - currency.length;
  const amount = amountOf(amountWritten);
  if (amount === undefined || !isMeant(reading, at, at + currency.length)) return undefined;
  const [value, ...alternatives] = currenciesOf(currency).map((code): Money => ({ amount, currency: code }));
  return value && { kind: 'money', start, end: start + whole.length, value, alternatives };
}

/** Amounts of money, the currency before or after the amount, as sign, code or word. */
export const findMoney: Finder = (reading) =>
  [amountFirst, currencyFirst].flatMap((shape) =>
    Array.from(reading.folded.matchAll(shape)).flatMap((match) => moneyIn(reading, match) ?? []),
  );
