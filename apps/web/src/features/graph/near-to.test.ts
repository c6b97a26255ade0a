import { describe, expect, it } from 'vitest';
import { distanceToLine, liesBeside } from './near-to';

const at = (x: number, y: number) => ({ x, y });

describe('a line', () => {
  it('is as far from a point as its nearest point, and not as the line it lies in', () => {
    expect(distanceToLine(at(5, 3), at(0, 0), at(10, 0))).toBe(3);
    expect(distanceToLine(at(14, 3), at(0, 0), at(10, 0))).toBe(5);
    expect(distanceToLine(at(3, 4), at(0, 0), at(0, 0))).toBe(5);
  });

  it('lies beside what it does not reach into, and not beside what it crosses with both ends outside', () => {
    const part = { x1: 0, y1: 0, x2: 10, y2: 10 };
    expect(liesBeside(part, at(-5, 0), at(-1, 10))).toBe(true);
    expect(liesBeside(part, at(3, 11), at(20, 30))).toBe(true);
    expect(liesBeside(part, at(-5, 5), at(20, 5))).toBe(false);
    expect(liesBeside(part, at(5, 5), at(20, 30))).toBe(false);
  });
});
