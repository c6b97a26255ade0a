import { acronymOf } from './acronym';
import { joinWords } from './join-words';
import type { NameComparison, NamePart } from './name-comparison';
import type { NameWord } from './name-word';
import { pairWords, type MatchWords, type WordPair } from './pair-words';
import type { ParsedName } from './person-name';

/** How much a part takes away or adds in the similarity, in words. */
const differing = 1.2;
const missing = 0.3;

function differenceCode(
  left: readonly NameWord[],
  right: readonly NameWord[],
  pairs: readonly WordPair[],
  isPerson: boolean,
): NamePart['code'] {
  const isFirstPaired = [pairs.some((pair) => pair.left === 0), pairs.some((pair) => pair.right === 0)];
  if (!isPerson || pairs.length === 0) return 'word_differs';
  if (isFirstPaired.every((is) => !is)) return 'given_name_differs';
  const isLastPaired = pairs.some((pair) => pair.left === left.length - 1) || pairs.some((pair) => pair.right === right.length - 1);
  return isFirstPaired.every((is) => is) && !isLastPaired ? 'family_name_differs' : 'word_differs';
}

/** Words of each name that the other has no word for, put against each other; what one has too many is missing in the other. */
function leftOver(left: readonly NameWord[], right: readonly NameWord[], pairs: readonly WordPair[], isPerson: boolean): NamePart[] {
  const ownLeft = left.filter((_, at) => !pairs.some((pair) => pair.left === at));
  const ownRight = right.filter((_, at) => !pairs.some((pair) => pair.right === at));
  const code = differenceCode(left, right, pairs, isPerson);
  return Array.from({ length: Math.max(ownLeft.length, ownRight.length) }, (_, at): NamePart => {
    const [one, other] = [ownLeft[at], ownRight[at]];
    if (one && other) return { code, left: one.text, right: other.text };
    return { code: 'word_missing', ...(one && { left: one.text }), ...(other && { right: other.text }) };
  });
}

function orderParts(left: readonly NameWord[], right: readonly NameWord[], pairs: readonly WordPair[]): NamePart[] {
  const isSwapped = pairs.some((one) => pairs.some((other) => one.left < other.left && one.right > other.right));
  if (!isSwapped) return [];
  const crossed =
    pairs.some((pair) => left[pair.left]!.isFather && pair.right === 0) &&
    pairs.some((pair) => right[pair.right]!.isFather && pair.left === 0);
  return [{ code: crossed ? 'father_and_son_swapped' : 'order_differs' }];
}

function fromAcronym(left: ParsedName, right: ParsedName): NameComparison | undefined {
  const found = acronymOf(left, right);
  if (!found) return undefined;
  return { similarity: 0.8, for: [{ code: 'acronym', left: left.original, right: right.original, likeness: 0.8 }], against: [] };
}

function compareOrdered(a: ParsedName, b: ParsedName, match?: MatchWords): NameComparison {
  const isUneven = a.words.length !== b.words.length;
  const left = isUneven ? joinWords(a.words, b.words).words : a.words;
  const right = isUneven ? joinWords(b.words, a.words).words : b.words;
  const pairs = pairWords(left, right, match);
  if (pairs.length === 0 && a.of === 'organisation') {
    const acronym = fromAcronym(a, b);
    if (acronym) return acronym;
  }
  const parts = pairs.map((pair): NamePart => {
    const [one, other] = [left[pair.left]!, right[pair.right]!];
    return { code: `word_${pair.how}`, left: one.text, right: other.text, likeness: pair.score, words: [one, other] };
  });
  const against = [...leftOver(left, right, pairs, a.of === 'person'), ...orderParts(left, right, pairs)];
  if (a.generation !== b.generation) against.push({ code: 'generation_differs', left: a.generation ?? '', right: b.generation ?? '' });
  if (a.legalForm !== undefined && b.legalForm !== undefined && a.legalForm !== b.legalForm)
    against.push({ code: 'legal_form_differs', left: a.legalForm, right: b.legalForm });
  const shared = pairs.reduce((sum, { score }) => sum + score, 0);
  const apart = against.reduce(
    (sum, { code }) =>
      sum + (code === 'word_missing' ? missing : code === 'order_differs' || code === 'legal_form_differs' ? 0.1 : differing),
    0,
  );
  const similarity = a.folded === b.folded ? 1 : pairs.length === 0 ? 0 : shared / (pairs.length + apart);
  return { similarity, for: parts, against };
}

function turned(part: NamePart): NamePart {
  const { left, right, ...rest } = part;
  return { ...rest, ...(right !== undefined && { left: right }), ...(left !== undefined && { right: left }) };
}

/**
 * How alike two names are, across scripts, spellings and order, and which words say so: likeness of the words that pair off, divided by
 * their number and a charge for each word that differs (1.2), is missing on one side (0.3) or stands elsewhere (0.1). Symmetric.
 */
export function compareNames(a: ParsedName, b: ParsedName, match?: MatchWords): NameComparison {
  if (a.folded <= b.folded) return compareOrdered(a, b, match);
  const found = compareOrdered(b, a, match);
  return { similarity: found.similarity, for: found.for.map(turned), against: found.against.map(turned) };
}
