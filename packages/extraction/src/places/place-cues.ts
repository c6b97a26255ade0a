import { bareWords } from '../reading/arabic-words';
import { fold } from '../reading/fold-text';
import { wordsOf } from '../reading/language';
import { gapAfter, type Reading } from '../reading/reading';

const set = (words: Parameters<typeof wordsOf>[0]) => new Set(wordsOf(words, undefined).map(fold));

/** Words after which a name is rather a place than not. */
const before = set({
  en: 'in, at, near, from, to, toward, towards, outside, around, via, through, between, reached, left, entered, crossed, into, leaving, within',
  fr: 'à, au, aux, en, vers, depuis, près, via, entre, dans, chez, quitté, traversé, de',
  pt: 'em, no, na, para, desde, perto, via, entre, até, de',
  ar: 'في, من, إلى, قرب, نحو, عبر, بين, باتجاه, صوب, ب',
});

/** Words that say that what follows is a place. */
const sure = set({
  en: 'city of, town, village, port of, province of, district of, department of, region of, municipality, capital',
  fr: 'ville, village, localité, commune, port, province, préfecture, département, région, capitale, quartier',
  pt: 'cidade, vila, aldeia, localidade, município, porto, província, distrito, região, capital, bairro',
  ar: 'مدينة, قرية, بلدة, ميناء, محافظة, ولاية, إقليم, منطقة, حي, عاصمة, العاصمة, مخيم',
});
const articles = new Set(['of', 'de', 'du', 'd', 'do', 'da', 'l', 'the', 'la', 'le']);

/** Words that follow a place: `Lisbon district`. */
const after = set({
  en: 'city, town, village, province, district, department, region, airport, port, municipality',
  fr: '',
  pt: '',
  ar: '',
});

/** Ranks and forms of address: what follows is rather a person. */
const titles = set({
  en: 'president, vice president, minister, general, gen, colonel, col, lieutenant, lt, major, maj, captain, capt, sergeant, sgt, mr, mrs, ms, dr, sir, archbishop, bishop, father, senator, deputy, judge, commander, ambassador, secretary, mayor, governor, professor, brother, comrade, journalist, sheikh, hajj',
  fr: 'm, mme, monsieur, madame, président, ministre, général, colonel, commandant, capitaine, lieutenant, sergent, juge, maire, préfet, docteur, cheikh',
  pt: 'sr, sra, senhor, senhora, presidente, ministro, general, coronel, major, capitão, tenente, sargento, juiz, governador, doutor, dom',
  ar: 'السيد, السيدة, الرئيس, الوزير, العميد, العقيد, الرائد, النقيب, الملازم, الشيخ, الحاج, الدكتور, القاضي',
});

/** Whether a rank or form of address stands right before a word. */
export function hasTitleBefore(reading: Reading, at: number): boolean {
  return at > 0 && titles.has(reading.words[at - 1]?.folded ?? '') && /^\.?[ \n]$/.test(gapAfter(reading, at - 1));
}

/** Whether a word joins others, as "of" does in "city of". */
export function isJoint(word: string): boolean {
  return articles.has(word);
}

/** How much the words beside a name say that it is a place. */
export type PlaceCue = 'sure' | 'likely' | 'none';

/** What the words before a name say. */
export function cueBefore(reading: Reading, at: number): PlaceCue {
  const word = (back: number) => reading.words[at - back]?.folded ?? '';
  const isLinked = /^[ \n'":(]{1,2}$/.test(gapAfter(reading, at - 1));
  if (at === 0 || !isLinked) return 'none';
  const back = articles.has(word(1)) ? 2 : 1;
  const isSure = bareWords(word(back)).some(({ word: bare }) => sure.has(bare) || sure.has(word(back)) || sure.has(`${bare} of`));
  if (isSure) return 'sure';
  return before.has(word(1)) || (word(1).startsWith('و') && before.has(word(1).slice(1))) ? 'likely' : 'none';
}

/** What the words around those of a name say; `length` words from `at` on. */
export function placeCue(reading: Reading, at: number, length: number): PlaceCue {
  if (after.has(reading.words[at + length]?.folded ?? '') && gapAfter(reading, at + length - 1) === ' ') return 'sure';
  return cueBefore(reading, at);
}
