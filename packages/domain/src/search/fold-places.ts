/** Letters that no decomposition takes apart, as search compares them; the same as `door.fold` in the database. */
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
  ħ: 'h',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};

/** Vowel marks and the stretching sign of Arabic, and accents that stand by themselves. */
const mark = /[\u0300-\u036F\u064B-\u065F\u0670\u0640]/g;

const folded = new Map<string, string>();

function foldOne(character: string): string {
  let fold = folded.get(character);
  if (fold === undefined) {
    const lower = character.toLowerCase();
    fold = plain[lower] ?? Array.from(lower.normalize('NFD').replaceAll(mark, ''), (one) => plain[one] ?? one).join('');
    folded.set(character, fold);
  }
  return fold;
}

/** A word of a text as search compares it, and where it stands in the text (UTF-16 units). */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** Words of a text, folded, in their order. */
export function placedWords(text: string): PlacedWord[] {
  let plainText = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const fold = foldOne(character);
    for (let unit = 0; unit < fold.length; unit += 1) origins.push(at);
    plainText += fold;
    at += character.length;
  }
  origins.push(at);
  return [...plainText.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: origins[index]!,
    end: origins[index + word.length]!,
  }));
}
