const marks = /[\u0300-\u036F\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Letters that no decomposition takes apart, as they are written without them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'ng',
  ɲ: 'ny',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  ə: 'e',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
};
const taken = /[ßæœøđðþłıŋɲɓɗƙƴɛɔəأإآٱىکی]/g;

/** Whether a word is written in Arabic letters. */
export function isArabic(text: string): boolean {
  return /[\u0621-\u064A\u066E-\u06D3]/.test(text);
}

/** Words as they are compared: lower case, no accents, Arabic without vowel marks and with letter variants made one. */
export function foldLetters(text: string): string {
  const first = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ç/g, 's')
    .replaceAll(taken, (letter) => plain[letter] ?? letter);
  return first
    .normalize('NFD')
    .replaceAll(/([\u0621-\u064A])[\u0653-\u0655]/g, '$1')
    .replaceAll(marks, '')
    .replaceAll(/[’‘ʼʻ`´]/g, "'");
}
