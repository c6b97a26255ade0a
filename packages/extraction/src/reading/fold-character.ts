/** Letters that Unicode does not take apart, and signs of one meaning and many shapes. */
const own: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  // Arabic: one alef, one ya, one ha; the stretching sign is no letter.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ـ: '',
  '٫': '.',
  '٬': ',',
  '،': ',',
  '؛': ';',
  '؟': '?',
  º: '°',
  '˚': '°',
};

const signs: [RegExp, string][] = [
  [/^[\u200B-\u200D\u00AD\uFEFF]$/u, ''],
  [/^[\p{Z}\u200E\u200F\u202A-\u202E\u2066-\u2069]$/u, ' '],
  [/^[\p{Pd}\u2212]$/u, '-'],
  [/^[\u2018\u2019\u201B\u2032\u02BC`\u00B4]$/u, "'"],
  [/^[\u201C\u201D\u2033\u00AB\u00BB]$/u, '"'],
];

/** Digits of other scripts stand in runs of ten that begin at a zero. */
function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0, 0x966, 0xff10]) if (code >= zero && code <= zero + 9) return String(code - zero);
  return undefined;
}

const signOf = (character: string) => signs.find(([shape]) => shape.test(character))?.[1];

function foldAnew(character: string): string {
  const sign = signOf(character);
  if (sign !== undefined) return sign;
  const digit = digitOf(character);
  if (digit !== undefined) return digit;
  const bare = (own[character] ?? character).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return Array.from(bare)
    .map((one) => own[one] ?? signOf(one) ?? one)
    .join('');
}

const folded = new Map<string, string>();

/** What a character counts as when names and patterns are compared: no case, no accents, one form of alef, Latin digits. */
export function foldCharacter(character: string): string {
  let fold = folded.get(character);
  if (fold === undefined) folded.set(character, (fold = foldAnew(character)));
  return fold;
}
