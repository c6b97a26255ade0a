import { arabicForms } from './arabic-forms';
import { placedWords, type PlacedWord } from './fold-places';
import type { SearchQuery, SearchTerm } from './search-query';
import type { Widened } from './widen';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Why an item answers a search, for its reader to see. */
export interface WhyMatched {
  /** Stretches of the title that match. */
  title: Stretch[];
  /** The part of the text where most of what was asked for stands; null when nothing of it stands in the text. */
  fragment: { text: string; stretches: Stretch[]; isCutBefore: boolean; isCutAfter: boolean } | null;
  /** Terms that stand there only by another name, and the name. */
  names: { asked: string; found: string }[];
}

/** Characters of a text that are looked through; what stands further on is found all the same, but not shown. */
const looked = 50_000;
const fragmentLength = 180;
/** Characters before the first match that a fragment begins with, at most. */
const lead = 50;

interface Hit extends Stretch {
  clause: number;
}

/** Where some words stand side by side among others. */
function stretchesOf(sought: readonly string[], isStart: boolean, text: readonly PlacedWord[], places: ReadonlyMap<string, number[]>) {
  const [first] = sought;
  if (first === undefined) return [];
  const fits = (word: string, at: number) => word === sought[at] || (isStart && at === sought.length - 1 && word.startsWith(sought[at]!));
  const begins =
    isStart && sought.length === 1 ? text.flatMap(({ word }, at) => (word.startsWith(first) ? [at] : [])) : (places.get(first) ?? []);
  return begins
    .filter((at) => at + sought.length <= text.length && sought.every((_, step) => fits(text[at + step]!.word, step)))
    .map((at): Stretch => ({ start: text[at]!.start, end: text[at + sought.length - 1]!.end }));
}

type Find = (words: string, isStart: boolean) => Stretch[];

function finderIn(text: string): Find {
  const words = placedWords(text);
  const places = new Map<string, number[]>();
  for (const [at, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return (sought, isStart) =>
    stretchesOf(
      placedWords(sought).map(({ word }) => word),
      isStart,
      words,
      places,
    );
}

/** Stretches in order, those that touch or lie in each other made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

function fragmentOf(text: string, hits: readonly Hit[]): WhyMatched['fragment'] {
  const inOrder = hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let best: { start: number; clauses: number; count: number } | undefined;
  for (const { start } of inOrder) {
    const within = inOrder.filter((hit) => hit.start >= start && hit.end <= start + fragmentLength - lead);
    const clauses = new Set(within.map(({ clause }) => clause)).size;
    if (!best || clauses > best.clauses || (clauses === best.clauses && within.length > best.count))
      best = { start, clauses, count: within.length };
  }
  if (!best) return null;
  const from = Math.max(0, best.start - lead);
  // Begins and ends between words, unless a word is longer than what stands before the match.
  const start = from === 0 ? 0 : from + (/\s/u.exec(text.slice(from, best.start))?.index ?? -1) + 1;
  const least = Math.max(start + fragmentLength, inOrder.find((hit) => hit.start === best.start)!.end);
  const blank = text.slice(0, least).search(/\s\S*$/u);
  const end = least >= text.length ? text.length : blank > best.start + lead ? blank : least;
  const stretches = joined(inOrder.filter((hit) => hit.start >= start && hit.end <= end)).map((hit) => ({
    start: hit.start - start,
    end: hit.end - start,
  }));
  return { text: text.slice(start, end), stretches, isCutBefore: start > 0, isCutAfter: end < text.length };
}

/** Where what was asked for stands in the title and text of an item that a search has found, and by which other names. */
export function whyMatched(item: { title: string; text: string }, { all }: SearchQuery, widened: readonly Widened[]): WhyMatched {
  const text = item.text.slice(0, looked);
  const [inTitle, inText] = [finderIn(item.title), finderIn(text)];
  const otherNames = new Map(widened.map((one) => [one.asked, one.names]));
  const title: Stretch[] = [];
  const hits: Hit[] = [];
  const names: WhyMatched['names'] = [];
  const mark = (clause: number, words: string, isStart: boolean): boolean => {
    const [titled, told] = [inTitle(words, isStart), inText(words, isStart)];
    title.push(...titled);
    hits.push(...told.map((stretch) => ({ ...stretch, clause })));
    return titled.length + told.length > 0;
  };
  for (const [clause, some] of all.entries()) {
    const typed = some.filter((term: SearchTerm) => mark(clause, term.text, term.start !== 'no'));
    const byName = some.flatMap(({ text: asked }) =>
      (otherNames.get(asked) ?? []).flatMap((found) =>
        arabicForms(found).filter((form) => mark(clause, form, false)).length > 0 ? [{ asked, found }] : [],
      ),
    );
    if (typed.length === 0) names.push(...byName);
  }
  return { title: joined(title), fragment: fragmentOf(text, hits), names: names.slice(0, 3) };
}
