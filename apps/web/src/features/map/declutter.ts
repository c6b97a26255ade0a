/** Words that want to stand somewhere on the screen; the first come first. */
export interface Wish {
  x: number;
  y: number;
  /** Pixels that the words are wide. */
  width: number;
}

const height = 16;
const gap = 4;

/** Those of some words that can stand without covering what stands already, within a picture of a size. */
export function declutter<T extends Wish>(wishes: readonly T[], size: { width: number; height: number }, most: number): T[] {
  const taken: Wish[] = [];
  const covers = (a: Wish, b: Wish) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < height + gap;
  return wishes.filter((wish) => {
    if (taken.length >= most || wish.x < 0 || wish.y < 0 || wish.x > size.width || wish.y > size.height) return false;
    if (taken.some((one) => covers(one, wish))) return false;
    taken.push(wish);
    return true;
  });
}
