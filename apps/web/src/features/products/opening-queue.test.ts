import { expect, it } from 'vitest';
import { OpeningQueue } from './opening-queue';

/** Places by how far they are from the middle of the screen, and the turns that the queue waits for. */
function aQueue() {
  const [far, turns, opened]: [Map<Element, number>, (() => void)[], number[]] = [new Map(), [], []];
  const queue = new OpeningQueue(
    (turn) => void turns.push(turn),
    (place) => far.get(place)!,
  );
  const add = (farness: number) => {
    const place = document.createElement('div');
    far.set(place, farness);
    return queue.add(place, () => opened.push(farness));
  };
  return { add, turns, opened };
}

it('opens one place a turn, the nearest first, also when a nearer one comes later', () => {
  const { add, turns, opened } = aQueue();
  add(500);
  add(20);
  expect(turns).toHaveLength(1);
  turns.shift()!();
  expect(opened).toEqual([20]);
  add(100);
  turns.shift()!();
  turns.shift()!();
  expect(opened).toEqual([20, 100, 500]);
  expect(turns).toEqual([]);
});

it('opens nothing that was taken out meanwhile, and goes on afterwards', () => {
  const { add, turns, opened } = aQueue();
  const away = add(20);
  away();
  turns.shift()!();
  expect(opened).toEqual([]);
  add(30);
  turns.shift()!();
  expect(opened).toEqual([30]);
});
