import { describe, expect, it } from 'vitest';
import type { ClaimCard } from '@workbench/contract';
import { selectionIn } from '../../shared/words/selection';
import { stretchesOf } from './highlights';

const aClaim = (id: string, start: number, end: number) => ({ id, source: { start, end } }) as unknown as ClaimCard;

describe('highlights', () => {
  it('cut the text at every edge and keep all of it', () => {
    const cut = stretchesOf(10, [aClaim('a', 2, 6), aClaim('b', 4, 8)]);
    expect(cut.map(({ start, end, claims }) => [start, end, claims.map((claim) => claim.id).join()])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'a,b'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  it('leave out a claim that points beyond the text', () => {
    expect(stretchesOf(5, [aClaim('a', 3, 9)])).toEqual([{ start: 0, end: 5, claims: [] }]);
  });

  it('count a selection in characters of the whole text, across marks', () => {
    document.body.innerHTML = '<p id="t">one <mark>two</mark> three</p><p>other</p>';
    const element = document.getElementById('t')!;
    const range = document.createRange();
    range.setStart(element.querySelector('mark')!.firstChild!, 0);
    range.setEnd(element.lastChild!, 6);
    window.getSelection()!.removeAllRanges();
    window.getSelection()!.addRange(range);
    expect(selectionIn(element)).toEqual({ start: 4, end: 13 });
  });
});
