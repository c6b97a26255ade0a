import type { TimelineEntry } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { timeWords } from '../../shared/picture/time-words';
import type { Words } from '../../shared/words/useWords';

const day = 86_400_000;

/** A name in the direction of its own script, whatever the sentence's (U+2068 first strong isolate, U+2069 its end). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What an entry says, in one line. */
export function entryWords(entry: TimelineEntry, words: Words): string {
  if (!entry.entity) return entry.source?.title ?? '';
  const name = entityWords(entry.entity, words);
  if (entry.sort === 'event') return name;
  return `${isolated(name)} ${words.named('predicate', entry.predicate ?? '')} ${entry.other ? isolated(entityWords(entry.other, words)) : ''}`;
}

/** The direction of what an entry says: the page's for a sentence, that of its own script for a name or title. */
export function entryDirection({ entity, sort }: TimelineEntry, { direction }: Words): Words['direction'] | 'auto' {
  return entity && sort !== 'event' ? direction : 'auto';
}

/** When it was, as a span where its dates leave it open. */
export function whenWords(entry: TimelineEntry, words: Words): string {
  const tell = timeWords(words.language);
  const [from, to] = [Date.parse(entry.time.from), Date.parse(entry.time.to)];
  if (to <= from) return tell(from, 'hour');
  return to - from <= day ? tell(from, 'day') : `${tell(from, 'day')} – ${tell(to - 1, 'day')}`;
}
