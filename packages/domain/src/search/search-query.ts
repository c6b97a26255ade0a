/** A word or phrase that is searched for. */
export interface SearchTerm {
  /** As it was typed, without its signs. */
  text: string;
  /** Its words must stand side by side. */
  isPhrase: boolean;
  /** Whether words that begin so count too: asked for by a star, or because the word may still be being typed. */
  start: 'no' | 'asked' | 'unfinished';
}

/** What somebody searches for. */
export interface SearchQuery {
  /** Of each of these one term must be there. */
  all: readonly (readonly SearchTerm[])[];
  /** None of these may be there. */
  none: readonly SearchTerm[];
}

/** More terms than this are left out. */
const most = 40;

const quotes = /[“”„«»″]/g;
const holdsWord = /[\p{L}\p{N}]/u;

/** A phrase in quotes, or whatever stands between blanks. A quote that is never closed is no quote. */
const token = /(-?)"([^"]*)"|[^\s"]+/gu;

interface Read extends SearchTerm {
  isExcluded: boolean;
  isOr: boolean;
}

function toTerm(whole: string, minus: string | undefined, phrase: string | undefined): Read[] {
  if (phrase !== undefined) {
    const text = phrase.replaceAll(/\s+/g, ' ').trim();
    return holdsWord.test(text) ? [{ text, isPhrase: true, start: 'no', isExcluded: minus === '-', isOr: false }] : [];
  }
  const isExcluded = /^-[\p{L}\p{N}*]/u.test(whole);
  const bare = whole.replace(/^-+/, '').replaceAll('*', '');
  if (!holdsWord.test(bare)) return [];
  const isStart = /[\p{L}\p{N}]\*$/u.test(whole);
  return [{ text: bare, isPhrase: false, start: isStart ? 'asked' : 'no', isExcluded, isOr: whole === 'or' || whole === 'OR' }];
}

/** An `or` counts as one where something that may be there stands on either side. */
function isJoin(read: readonly Read[], at: number): boolean {
  const [before, here, after] = [read[at - 1], read[at], read[at + 1]];
  return (
    here?.isOr === true && before !== undefined && after !== undefined && !before.isExcluded && !after.isExcluded && !isJoin(read, at - 1)
  );
}

/**
 * Reads what was typed into a search: words that must all be there, "phrases", -word or -"phrase" for what must not, `or` between two
 * of which one is enough (it binds closer than standing side by side), word* for a beginning. The last word counts as a beginning too.
 * Nothing is an error: a sign that makes no sense is left out, an `or` that joins nothing is a word.
 */
export function readSearch(typed: string): SearchQuery {
  const read = [...typed.replaceAll(quotes, '"').matchAll(token)]
    .flatMap(([whole, minus, phrase]) => toTerm(whole, minus, phrase))
    .slice(0, most);
  const all: SearchTerm[][] = [];
  const none: SearchTerm[] = [];
  for (const [at, { text, isPhrase, start, isExcluded }] of read.entries()) {
    if (isJoin(read, at)) continue;
    const isUnfinished = at === read.length - 1 && !isPhrase && !isExcluded && start === 'no';
    const term: SearchTerm = { text, isPhrase, start: isUnfinished ? 'unfinished' : start };
    if (isExcluded) none.push(term);
    else if (isJoin(read, at - 1)) all.at(-1)!.push(term);
    else all.push([term]);
  }
  return { all, none };
}
