import { describe, expect, it } from 'vitest';
import { beginning, rewriting } from './block-document';
import { changeBetween, statesOf, type KeptUpdate } from './history';
import { merge } from './merge';

/** Updates that turn a text into others, step by step: who, at which minute, and the words then. */
function written(first: string, ...steps: [by: string, minute: number, text: string][]): KeptUpdate[] {
  let state = beginning(first);
  const kept: KeptUpdate[] = [{ id: 'base', isBase: true, content: state, by: 'Afia', at: new Date(0) }];
  steps.forEach(([by, minute, text], place) => {
    const content = rewriting(state, text)!;
    const next = merge(state, content);
    if (next.ok) state = next.value.state;
    kept.push({ id: `u${place}`, isBase: false, content, by, at: new Date(minute * 60_000) });
  });
  return kept;
}

describe('the states of a block', () => {
  it('are one for each spell of writing, with whose it was', () => {
    const updates = written('One', ['Bo', 1, 'One t'], ['Bo', 2, 'One two'], ['Afia', 3, 'One, two'], ['Afia', 20, 'One, two, three']);
    expect(statesOf(updates).map(({ id, by, text }) => [id, by, text])).toEqual([
      ['base', null, 'One'],
      ['u1', 'Bo', 'One two'],
      ['u2', 'Afia', 'One, two'],
      ['u3', 'Afia', 'One, two, three'],
    ]);
  });

  it('begin anew at a base, which is not told of when it repeats what was there', () => {
    const early = written('One', ['Bo', 1, 'Two']);
    const late = written('Two', ['Bo', 2, 'Three']);
    expect(statesOf([...early, ...late]).map(({ by, text }) => [by, text])).toEqual([
      [null, 'One'],
      ['Bo', 'Two'],
      ['Bo', 'Three'],
    ]);
    expect(statesOf(late).map(({ by, text }) => [by, text])).toEqual([
      [null, 'Two'],
      ['Bo', 'Three'],
    ]);
  });
});

describe('what became of words', () => {
  it.each([
    ['One two.', 'One big two.', { before: 'One ', came: 'big ', went: '', behind: 'two.' }],
    ['One two.', 'One.', { before: 'One', came: '', went: ' two', behind: '.' }],
    ['Same.', 'Same.', { before: 'Same.', came: '', went: '', behind: '' }],
  ])('from %j to %j', (earlier, later, change) => {
    expect(changeBetween(earlier, later)).toEqual(change);
  });
});
