import { describe, expect, it } from 'vitest';
import { placeExhibit } from './place-exhibit';

const aNode = (id: string, x: number | null, y: number | null) => ({ id, x, y });
const aLine = (from: string, to: string, predicate = 'met') => ({ from, to, predicate });
type Drawing = Parameters<typeof placeExhibit<ReturnType<typeof aNode>, ReturnType<typeof aLine>, { x: number; y: number }>>[0];
const anExhibit = (changes: Partial<Drawing>): Drawing => ({ nodes: [], lines: [], groups: [], notes: [], ...changes });

describe('an exhibit on paper', () => {
  it('has everything inside its box, also what was never placed', () => {
    const notes = [{ id: 'n', text: 'Why?', x: 900, y: -700 }];
    const { nodes, box } = placeExhibit(
      anExhibit({ nodes: [aNode('a', -400, 10), aNode('b', null, null), aNode('c', null, null)], notes }),
    );
    for (const { x, y } of [...nodes, ...notes]) {
      expect(x > box.left && x < box.left + box.width).toBe(true);
      expect(y > box.top && y < box.top + box.height).toBe(true);
    }
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('draws words larger where a large chart is fitted to a page, within reason', () => {
    const scaleAt = (x: number) => placeExhibit(anExhibit({ nodes: [aNode('a', 0, 0), aNode('b', x, 0)] })).scale;
    expect([scaleAt(100), scaleAt(1800), scaleAt(90_000)]).toEqual([1, 2, 3]);
  });

  it('draws lines between the same two beside each other, and leaves out a line without its end', () => {
    const nodes = [aNode('a', 0, 0), aNode('b', 100, 0)];
    const { lines } = placeExhibit(anExhibit({ nodes, lines: [aLine('a', 'b'), aLine('b', 'a', 'paid'), aLine('a', 'z')] }));
    // The second runs the other way: a step to its own right is a step to the left of the first.
    expect(lines.map((line) => [line.predicate, line.aside])).toEqual([
      ['met', -0.5],
      ['paid', -0.5],
    ]);
  });

  it('is an empty box when nothing on it still stands', () => {
    expect(placeExhibit(anExhibit({})).box).toEqual({ left: 0, top: 0, width: 1, height: 1 });
  });
});
