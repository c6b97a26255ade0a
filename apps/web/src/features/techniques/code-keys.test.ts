import { describe, expect, it } from 'vitest';
import { placeAfter, placeToRateNext, type Place } from './code-keys';

const size = { hypothesis: 2, evidence: 3 };
const at = (hypothesis: number, evidence: number): Place => ({ hypothesis, evidence });

describe('arrows', () => {
  it.each<[string, 'rows' | 'columns', boolean, Place]>([
    ['ArrowDown', 'rows', false, at(1, 1)],
    ['ArrowRight', 'rows', false, at(0, 2)],
    ['ArrowLeft', 'rows', false, at(0, 0)],
    ['ArrowUp', 'rows', false, at(0, 1)],
    ['ArrowRight', 'rows', true, at(0, 0)],
    ['ArrowLeft', 'rows', true, at(0, 2)],
    ['ArrowDown', 'columns', false, at(0, 2)],
    ['ArrowRight', 'columns', false, at(1, 1)],
    ['ArrowLeft', 'columns', true, at(1, 1)],
  ])('%s with hypotheses in %s, mirrored %s', (key, orientation, isMirrored, expected) => {
    expect(placeAfter(key, at(0, 1), size, { orientation, isMirrored })).toEqual(expected);
  });

  it('stop at the edge, and other keys are none', () => {
    expect(placeAfter('ArrowRight', at(1, 2), size, { orientation: 'rows', isMirrored: false })).toEqual(at(1, 2));
    expect(placeAfter('4', at(1, 2), size, { orientation: 'rows', isMirrored: false })).toBeUndefined();
  });
});

it('rating goes on across the hypotheses of one piece of evidence, and stays at the end', () => {
  expect(placeToRateNext(at(0, 0), size)).toEqual(at(1, 0));
  expect(placeToRateNext(at(1, 0), size)).toEqual(at(0, 1));
  expect(placeToRateNext(at(1, 2), size)).toEqual(at(1, 2));
});
