import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessEncoding } from './encoding';

/** UTF-16 of a text, the lower byte first or last. */
function wide(text: string, isLittle: boolean, mark = ''): Uint8Array {
  const units = Array.from(mark + text, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (sign) => sign.charCodeAt(0)))));
const arabic = 'انتظرت الشاحنة عند المعبر حتى الصباح';

it.each([
  ['nothing', bytes(), 'utf-8'],
  ['ASCII', bytes('id,text\n1,A lorry.\n'), 'utf-8'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'id'), 'utf-8'],
  ['French in UTF-8', bytes('Arriv', 0xc3, 0xa9, ' hier'), 'utf-8'],
  ['French of Windows', bytes('Le camion est arriv', 0xe9, ' hier ', 0xe0, ' la fronti', 0xe8, 're.'), 'windows-1252'],
  ['one accent of Windows', bytes('Poste fronti', 0xe8, 're'), 'windows-1252'],
  [
    'Portuguese of Windows',
    bytes('O cami', 0xe3, 'o n', 0xe3, 'o tem autoriza', 0xe7, 0xe3, 'o; inspec', 0xe7, 0xf5, 'es no port', 0xe3, 'o.'),
    'windows-1252',
  ],
  ['Arabic of Windows', bytes(0xc7, 0xe4, 0xca, 0xd9, 0xd1, 0xca, ' ', 0xc7, 0xe1, 0xd4, 0xc7, 0xcd, 0xe4, 0xc9, ',1\n'), 'windows-1256'],
  ['UTF-16 with a mark', wide('Poste', true, '\uFEFF'), 'utf-16le'],
  ['UTF-16, high byte first, with a mark', wide('Poste', false, '\uFEFF'), 'utf-16be'],
  ['UTF-16 without a mark', wide('Poste frontière', true), 'utf-16le'],
  ['Arabic in UTF-16 without a mark', wide(arabic, false), 'utf-16be'],
] as const)('%s is recognised', (_, given, encoding) => {
  expect(guessEncoding(given)).toBe(encoding);
});

it('any bytes are given some encoding', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (given) => guessEncoding(given).length > 0));
});
