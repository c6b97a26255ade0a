import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';

function numbersIn(text: string, country?: string): string[] {
  return suggest(text, country ? { country } : {}).map(
    ({ kind, text: words, value }) => `${kind} ${words} = ${typeof value === 'string' ? value : '?'}`,
  );
}

describe('telephone numbers', () => {
  it.each([
    ['called +999 21 555 0177 twice', 'phone +999 21 555 0177 = +999215550177'],
    ['appelé le 00 221 77 123 45 67', 'phone 00 221 77 123 45 67 = +221771234567'],
    ['رقم الهاتف ٠٦٥٥٢١٨٣٤٠', 'phone ٠٦٥٥٢١٨٣٤٠ = 0655218340'],
    ['tel. (021) 555-0177', 'phone (021) 555-0177 = 0215550177'],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual([expected]);
  });

  it('national numbers take the country of the cell', () => {
    expect(numbersIn('le 77 123 45 67', 'SN')).toEqual(['phone 77 123 45 67 = +221771234567']);
    expect(numbersIn('le 77 123 45 67')).toEqual([]);
    expect(numbersIn('le 77 123 45 67', 'no country')).toEqual([]);
  });

  it.each(['invoice 4471220981', 'box 1120 555', '2031-03-04', '1.234.567.890', '+12', 'phone 12345', 'ref +1234567890123456789'])(
    'none in: %s',
    (text) => {
      expect(numbersIn(text).filter((one) => one.startsWith('phone'))).toEqual([]);
    },
  );
});

describe('addresses and accounts', () => {
  it.each([
    ['Write to Desk.Three@Harbour-Line.example.', 'email_address Desk.Three@Harbour-Line.example = desk.three@harbour-line.example'],
    ['IBAN GB82 WEST 1234 5698 7654 32.', 'iban GB82 WEST 1234 5698 7654 32 = GB82WEST12345698765432'],
    ['SN08SN0100152000048500003035 et', 'iban SN08SN0100152000048500003035 = SN08SN0100152000048500003035'],
    ['account no. 4471 220 981 03', 'bank_account 4471 220 981 03 = 447122098103'],
    ['compte bancaire n° 4471-220-981', 'bank_account 4471-220-981 = 4471220981'],
    ['conta n.º 4471220981', 'bank_account 4471220981 = 4471220981'],
    ['حساب رقم ٤٤٧١٢٢٠٩٨١', 'bank_account ٤٤٧١٢٢٠٩٨١ = 4471220981'],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual([expected]);
  });

  it.each(['IBAN GB83 WEST 1234 5698 7654 32', 'a@b', '@@', 'on account of 12 men', 'take into account 4471'])('none in: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('plates and papers', () => {
  it.each([
    ['number plate TK 4521 AB.', 'plate TK 4521 AB = TK4521AB'],
    ['immatriculé DK-907-C', 'plate DK-907-C = DK907C'],
    ['matrícula RS 88 KL', 'plate RS 88 KL = RS88KL'],
    ['رقم اللوحة 4521 ت', 'plate 4521 ت = 4521ت'],
    ['passport, number A01234567', 'document_number A01234567 = A01234567'],
    ['carte d’identité n° 77120934', 'document_number 77120934 = 77120934'],
    ['bilhete de identidade n.º 77120934', 'document_number 77120934 = 77120934'],
    ['جواز سفر رقم A01234567', 'document_number A01234567 = A01234567'],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual([expected]);
  });

  it.each(['TK 4521 AB', 'A01234567', 'the passport was new', 'registration of voters', 'plate of rice for 12'])(
    'no number without its word: %s',
    (text) => {
      expect(numbersIn(text)).toEqual([]);
    },
  );
});
