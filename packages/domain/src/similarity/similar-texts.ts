import { rootWords } from './root-words';
import { containment, fewestShingles, muchTheSame, shinglesOf } from './shingles';

/** What is compared of an item. */
export interface Comparable {
  agency: string;
  text: string;
  sourceDescriptor: string | null;
  reference: string | null;
}

/** How two items resemble each other. */
export interface Resemblance {
  /** From 0 to 1, to the hundredth. */
  share: number;
  /** Another agency names the same source or reference. */
  sameRoot: boolean;
}

/** Within one agency it is no news that a source reported twice. */
function hasSameRoot(one: Comparable, other: Comparable): boolean {
  if (one.agency === other.agency) return false;
  const [source, reference] = [rootWords(one.sourceDescriptor), rootWords(one.reference)];
  return (source !== '' && source === rootWords(other.sourceDescriptor)) || (reference !== '' && reference === rootWords(other.reference));
}

/**
 * Compares items with one: `undefined` for those that neither say much the same nor name the same source or reference. Nothing is
 * merged by it; that two reports agree is worth nothing when one repeats the other, and only people can tell.
 */
export function resemblanceTo(one: Comparable): (other: Comparable) => Resemblance | undefined {
  const shingles = shinglesOf(one.text);
  return (other) => {
    const others = shinglesOf(other.text);
    const isLong = Math.min(shingles.size, others.size) >= fewestShingles;
    const share = isLong ? Math.floor(containment(shingles, others) * 100) / 100 : 0;
    const sameRoot = hasSameRoot(one, other);
    return share >= muchTheSame || sameRoot ? { share, sameRoot } : undefined;
  };
}
