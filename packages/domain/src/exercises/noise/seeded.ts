/** Numbers that look drawn by chance and are the same for the same seed (mulberry32, Tommy Ettinger, public domain). Keeps no secret. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of some values, by a number from 0 to 1. */
export function pick<T>(values: readonly T[], chance: number): T {
  const value = values[Math.min(values.length - 1, Math.floor(chance * values.length))];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
