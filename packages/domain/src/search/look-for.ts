import { arabicForms } from './arabic-forms';
import type { SearchQuery, SearchTerm } from './search-query';
import type { Widened } from './widen';

/** Words that are looked for side by side, the last perhaps only as a beginning. */
export interface LookedFor {
  words: string;
  isStart: boolean;
}

/** What a text must hold: of each of `all` one, of `none` nothing. */
export interface Look {
  all: LookedFor[][];
  none: LookedFor[];
}

const itself = ({ text, start }: SearchTerm): LookedFor => ({ words: text, isStart: start !== 'no' });

/** What is looked for when each term is taken as it was typed. */
export function lookExactly({ all, none }: SearchQuery): Look {
  return { all: all.map((some) => some.map(itself)), none: none.map(itself) };
}

/** What is looked for when a term may also stand there by the names that it is widened by. */
export function lookWidely(query: SearchQuery, widened: readonly Widened[]): Look {
  const names = new Map(widened.map((one) => [one.asked, one.names]));
  const other = (name: string) => arabicForms(name).map((words) => ({ words, isStart: false }));
  return {
    ...lookExactly(query),
    all: query.all.map((some) => some.flatMap((term) => [itself(term), ...(names.get(term.text) ?? []).flatMap(other)])),
  };
}
