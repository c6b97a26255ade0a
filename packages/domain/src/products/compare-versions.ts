/** A block as far as two versions are compared by it. */
export interface ComparedBlock {
  lineageId: string;
  section: string;
  text: string;
}

/** What became of a block from one version to the next; `moved` says that it stands elsewhere among those that stayed. */
export type BlockChange<T extends ComparedBlock> =
  | { sort: 'added'; after: T }
  | { sort: 'dropped'; before: T }
  | { sort: 'kept'; before: T; after: T; isMoved: boolean; isReworded: boolean };

/** Places of the longest run of numbers that rises. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: number[] = [];
  const from: (number | null)[] = [];
  for (const [place, number] of numbers.entries()) {
    best[place] = 1;
    from[place] = null;
    for (let earlier = 0; earlier < place; earlier += 1) {
      if (numbers[earlier]! < number && best[earlier]! >= best[place]!) {
        best[place] = best[earlier]! + 1;
        from[place] = earlier;
      }
    }
  }
  const rise = new Set<number>();
  let at: number | null = best.length === 0 ? null : best.indexOf(Math.max(...best));
  while (at !== null) {
    rise.add(at);
    at = from[at] ?? null;
  }
  return rise;
}

/**
 * Two versions block by block, in the order of the later one; what was dropped stands where it stood. As few blocks as possible
 * are called moved: those outside the longest run that kept its order, and those in another section.
 */
export function compareVersions<T extends ComparedBlock>(before: readonly T[], after: readonly T[]): BlockChange<T>[] {
  const old = new Map(before.map((block, place) => [block.lineageId, { block, place }]));
  const stays = after.filter((block) => old.has(block.lineageId));
  const inOrder = longestRise(stays.map((block) => old.get(block.lineageId)!.place));
  const kept = new Set(stays.filter((_, place) => inOrder.has(place)).map((block) => block.lineageId));
  const there = new Set(after.map((block) => block.lineageId));
  const changes: BlockChange<T>[] = [];
  let shown = 0;
  const showDropped = (until: number) => {
    for (; shown < until; shown += 1) if (!there.has(before[shown]!.lineageId)) changes.push({ sort: 'dropped', before: before[shown]! });
  };
  for (const block of after) {
    const earlier = old.get(block.lineageId);
    if (!earlier) {
      changes.push({ sort: 'added', after: block });
      continue;
    }
    const isKept = kept.has(block.lineageId);
    if (isKept) showDropped(earlier.place);
    const isMoved = !isKept || earlier.block.section !== block.section;
    changes.push({ sort: 'kept', before: earlier.block, after: block, isMoved, isReworded: earlier.block.text !== block.text });
  }
  showDropped(before.length);
  return changes;
}
