import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, type BlockChange, type ComparedBlock } from './compare-versions';

const block = (lineageId: string, text = lineageId, section = 'background'): ComparedBlock => ({ lineageId, text, section });
const of = (letters: string) => letters.split('').map((letter) => block(letter));
const said = (changes: readonly BlockChange<ComparedBlock>[]) =>
  changes
    .map((change) =>
      change.sort === 'added'
        ? `+${change.after.lineageId}`
        : change.sort === 'dropped'
          ? `-${change.before.lineageId}`
          : `${change.isMoved ? '~' : ''}${change.after.lineageId}`,
    )
    .join(' ');

describe('two versions', () => {
  it.each([
    ['the same', 'abc', 'abc', 'a b c'],
    ['one added', 'ac', 'abc', 'a +b c'],
    ['one dropped where it stood', 'abc', 'ac', 'a -b c'],
    ['one moved to the end', 'abcd', 'bcda', 'b c d ~a'],
    ['one moved to the start', 'abcd', 'dabc', '~d a b c'],
    ['all new', 'ab', 'cd', '+c +d -a -b'],
    ['nothing before', '', 'ab', '+a +b'],
    ['nothing after', 'ab', '', '-a -b'],
  ])('%s', (_, before, after, changes) => {
    expect(said(compareVersions(of(before), of(after)))).toBe(changes);
  });

  it('a block in another section has moved, and one with other words is reworded', () => {
    const changes = compareVersions([block('a'), block('b')], [block('a', 'other'), block('b', 'b', 'outlook')]);
    expect(changes).toMatchObject([
      { isMoved: false, isReworded: true },
      { isMoved: true, isReworded: false },
    ]);
  });

  it('every block of both is told of exactly once', () => {
    const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = compareVersions(of(before.join('')), of(after.join('')));
        const old = changes.flatMap((change) => (change.sort === 'added' ? [] : [change.before.lineageId]));
        const young = changes.flatMap((change) => (change.sort === 'dropped' ? [] : [change.after.lineageId]));
        expect(old.toSorted()).toEqual(before.toSorted());
        expect(young).toEqual(after);
      }),
    );
  });
});
