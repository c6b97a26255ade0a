import type { Place } from './layouts';

/** How far from a line, in units of the chart, a point of it lies that is between its ends. */
export function distanceToLine({ x, y }: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** Whether a line lies beside a part of the chart, so that nothing of it can be seen there. */
export function liesBeside(part: { x1: number; y1: number; x2: number; y2: number }, from: Place, to: Place): boolean {
  return (
    (from.x < part.x1 && to.x < part.x1) ||
    (from.x > part.x2 && to.x > part.x2) ||
    (from.y < part.y1 && to.y < part.y1) ||
    (from.y > part.y2 && to.y > part.y2)
  );
}
