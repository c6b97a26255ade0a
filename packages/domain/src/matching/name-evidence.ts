import type { Bearers } from './bearers';
import { compareNames } from './compare-names';
import type { NameComparison, NamePart } from './name-comparison';
import type { MatchWords } from './pair-words';
import type { NameWord } from './name-word';
import type { ParsedName } from './person-name';
import type { Reason } from './reason';

/** Bits of a word that only the two bear; each doubling of its bearers takes one away (Fellegi and Sunter 1969; Winkler 1989 on frequency). */
const ofRareWord = 6;
const ofAnyWord = 2;
/** Words that many organisations bear say little. */
const ofIdea = 3;
/** First letters are uneven, so a letter of an acronym tells some 2.5 bits of the 4.7 that it could. */
const ofAcronymLetter = 2.5;

const against: Partial<Record<NamePart['code'], number>> = {
  given_name_differs: -10,
  family_name_differs: -6,
  word_differs: -8,
  word_missing: -0.7,
  order_differs: -0.5,
  father_and_son_swapped: -10,
  generation_differs: -7,
  legal_form_differs: -1,
};

/** Bits that a word can give at most. */
function rarityOf(word: NameWord, bearers: Bearers): number {
  if (word.joined) return word.joined.reduce((sum, one) => sum + rarityOf(one, bearers), 0);
  const rarity = Math.max(ofAnyWord, ofRareWord - Math.log2(Math.max(2, bearers(word)) / 2));
  return word.idea === undefined ? rarity : Math.min(ofIdea, rarity);
}

function weightOf(part: NamePart, bearers: Bearers): number {
  const fixed = against[part.code];
  if (fixed !== undefined) return fixed;
  if (part.code === 'acronym') return ofAcronymLetter * Math.min(part.left?.length ?? 0, part.right?.length ?? 0);
  if (part.code === 'word_initial') return 1;
  // A word that is only nearly the same says less: nothing at a likeness of 0.6.
  const nearness = Math.min(1, ((part.likeness ?? 1) - 0.6) / 0.35);
  return Math.min(...(part.words ?? []).map((word) => rarityOf(word, bearers))) * nearness;
}

function reasonsOf(comparison: NameComparison, bearers: Bearers): Reason[] {
  return [...comparison.for, ...comparison.against].map((part) => ({
    code: part.code,
    weight: weightOf(part, bearers),
    values: {
      ...(part.left !== undefined && { left: part.left }),
      ...(part.right !== undefined && { right: part.right }),
      ...(part.words && { bearers: Math.max(...part.words.map(bearers)) }),
    },
  }));
}

const sum = (reasons: readonly Reason[]) => reasons.reduce((total, { weight }) => total + weight, 0);

/** The most that the names of an entity can say for it, whatever they are compared with. */
export function mostByNames(names: readonly ParsedName[], bearers: Bearers): number {
  let most = 0;
  for (const { of, words, original } of names) {
    let sum = 0;
    for (const word of words) sum += Math.max(1, rarityOf(word, bearers));
    const mayBeAcronym = of === 'organisation' && (words.length > 2 || /^[\p{Lu}.]+$/u.test(original.trim()));
    most = Math.max(most, sum, mayBeAcronym ? ofAcronymLetter * 7 : 0);
  }
  return most;
}

/**
 * What the names of two entities say: the pair of names that speaks most for them being one. When no names meet and one side has only
 * a single word, a nickname perhaps, that says less than two full names that differ.
 */
export function compareNamesOf(left: readonly ParsedName[], right: readonly ParsedName[], bearers: Bearers, match?: MatchWords): Reason[] {
  let best: { reasons: Reason[]; total: number } | undefined;
  for (const one of left) {
    for (const other of right) {
      const comparison = compareNames(one, other, match);
      if (comparison.for.length === 0) continue;
      const reasons = reasonsOf(comparison, bearers);
      const total = sum(reasons);
      if (!best || total > best.total) best = { reasons, total };
    }
  }
  const [one, other] = [left[0], right[0]];
  if (best || !one || !other) return best?.reasons ?? [];
  const isNickname = [left, right].some((names) => names.some(({ words }) => words.length < 2));
  return [{ code: 'names_differ', weight: isNickname ? -1.5 : -8, values: { left: one.original, right: other.original } }];
}
