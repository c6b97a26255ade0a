import { beforeEach, describe, expect, it } from 'vitest';
import { selectionIn } from '../../shared/words/selection';
import { selectPlace, stepOf, stepSelection, wordsOf, type Place, type Step } from './word-steps';

const text = 'Idris Vale, 41, unloaded crates.';
const words = wordsOf(text, 'en');
const said = (place: Place | undefined) => place && text.slice(place.start, place.end);

function after(...steps: Step[]): string | undefined {
  return said(steps.reduce<Place | undefined>((now, step) => stepSelection(words, now, step), undefined));
}

describe('selecting words by keyboard', () => {
  it.each<[Step[], string]>([
    [['next'], 'Idris'],
    [['next', 'next'], 'Vale'],
    [['next', 'grow'], 'Idris Vale'],
    [['next', 'grow', 'grow'], 'Idris Vale, 41'],
    [['next', 'grow', 'shrink'], 'Idris'],
    [['next', 'shrink'], 'Idris'],
    [['next', 'previous'], 'Idris'],
    [['next', 'grow', 'next'], '41'],
    [['next', 'next', 'next', 'next', 'next', 'next', 'next'], 'crates'],
  ])('after %j stands at "%s"', (steps, expected) => {
    expect(after(...steps)).toBe(expected);
  });

  it('does nothing in a text without words', () => {
    expect(stepSelection([], undefined, 'next')).toBeUndefined();
  });

  it('finds words in Arabic, and goes on to the left there', () => {
    const arabic = 'شوهد إدريس عند الرصيف';
    expect(wordsOf(arabic, 'ar').map(({ start, end }) => arabic.slice(start, end))).toEqual(['شوهد', 'إدريس', 'عند', 'الرصيف']);
    const key = { key: 'ArrowLeft', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
    expect([
      stepOf(key, true),
      stepOf(key, false),
      stepOf({ ...key, shiftKey: true }, true),
      stepOf({ ...key, ctrlKey: true }, true),
      stepOf({ ...key, key: 'c' }, false),
    ]).toEqual(['next', 'previous', 'grow', undefined, undefined]);
  });
});

describe('a selected place', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p id="t">one <mark>two</mark> three</p>';
  });

  it.each([
    [0, 3],
    [4, 7],
    [2, 9],
    [8, 13],
  ])('from %d to %d is the selection in the text', (start, end) => {
    const element = document.getElementById('t')!;
    selectPlace(element, { start, end });
    expect(selectionIn(element)).toEqual({ start, end });
  });
});
