import type { Stack } from './stacks';

/** A dot as it is drawn: one stack, or several that stand too close to be told apart. */
export interface Dot {
  longitude: number;
  latitude: number;
  count: number;
}

/** A dot with the stack that has most of it, and how many others are in it. */
export interface NamedDot extends Dot {
  stack: Stack;
  others: number;
}

/** Gives each dot its stacks: those that no other dot is nearer to. Stacks come with the largest first. */
export function nameDots(dots: readonly Dot[], stacks: readonly Stack[]): NamedDot[] {
  const held = new Map<Dot, Stack[]>(dots.map((dot) => [dot, []]));
  const distance = (dot: Dot, { position }: Stack) => Math.hypot(dot.longitude - position.longitude, dot.latitude - position.latitude);
  for (const stack of stacks) {
    const nearest = dots.reduce<Dot | undefined>(
      (best, dot) => (best && distance(best, stack) <= distance(dot, stack) ? best : dot),
      undefined,
    );
    if (nearest) held.get(nearest)!.push(stack);
  }
  return [...held].flatMap(([dot, [first, ...others]]) => (first ? [{ ...dot, stack: first, others: others.length }] : []));
}
