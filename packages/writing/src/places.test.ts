import { describe, expect, it } from 'vitest';
import { beginning, documentOf, editTo, rewriting, textIn } from './block-document';
import { merge } from './merge';
import { placeIn, placeOf, rangeIn } from './places';

const text = 'The lorry crosses at night. The driver is known. Nobody waits.';
const sentence = { start: 28, end: 48 };

/** Words that a comment on the middle sentence stands on after the text was changed step by step; null when they are gone. */
function standsOn(...steps: string[]): string | null {
  let state = beginning(text);
  const place = placeIn(state, sentence)!;
  for (const step of steps) {
    const next = merge(state, rewriting(state, step)!);
    if (next.ok) state = next.value.state;
  }
  const range = rangeIn(state, place);
  return range && textIn(documentOf(state))!.toString().slice(range.start, range.end);
}

describe('a place in words', () => {
  it.each<[string, string[], string | null]>([
    ['stays on its words while others are put before them', [`At dusk. ${text}`], 'The driver is known.'],
    ['stays on its words while others are put behind them', [`${text} At last.`], 'The driver is known.'],
    [
      'does not take in what is put directly before it',
      ['The lorry crosses at night. Here: The driver is known. Nobody waits.'],
      'The driver is known.',
    ],
    ['grows with what is put inside', [text.replace('driver', 'young driver')], 'The young driver is known.'],
    ['follows words that are changed inside', [text.replace('driver', 'owner')], 'The owner is known.'],
    ['shrinks with what is taken out at its beginning', [text.replace('The driver is ', '')], 'known.'],
    ['is gone with all its words', [text.replace('The driver is known. ', '')], null],
    [
      'stays gone when other words come there',
      [text.replace('The driver is known. ', ''), text.replace('The driver is known. ', 'Who drives is not. ')],
      null,
    ],
    ['is gone with the whole text', [''], null],
  ])('%s', (_, steps, stands) => {
    expect(standsOn(...steps)).toBe(stands);
  });

  it('is not to be had beyond the text', () => {
    const doc = documentOf(beginning('Short.'));
    expect(placeOf(doc, { start: 2, end: 7 })).toBeUndefined();
    expect(placeOf(doc, { start: 3, end: 2 })).toBeUndefined();
  });

  it('that is noise, or of another document, is gone', () => {
    const state = beginning(text);
    const doc = documentOf(state);
    editTo(textIn(doc)!, 'x'.repeat(50));
    const later = placeOf(doc, { start: 3, end: 9 })!;
    expect(rangeIn(beginning('Other.'), later)).toBeNull();
    expect(rangeIn(state, { start: new Uint8Array([9, 9]), end: new Uint8Array() })).toBeNull();
  });
});
