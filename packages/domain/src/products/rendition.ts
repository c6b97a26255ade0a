import type { Section } from './product';

/** Where a block or tear line stands in a version; a tear line has the lineage of its block. */
export interface Placed {
  id: string;
  lineageId: string;
  section: Section;
  place: number;
}

/** One portion as it is read: a block with its tear line, or a tear line in the place of a block that the reader does not see. */
export type Read<B, T> = { block: B; tearLine: T | null } | { block: null; tearLine: T };

/**
 * What a reader reads of a version, in order, made of nothing but the blocks and tear lines that the reader sees.
 * Of two in one place the order is that of their lineage, which the next version keeps.
 * Where the reader sees only the tear line, it stands in the block's place; where the reader sees neither, nothing does.
 */
export function rendition<B extends Placed, T extends Placed>(
  sections: readonly Section[],
  blocks: readonly B[],
  tearLines: readonly T[],
): Read<B, T>[] {
  const seen = new Set(blocks.map((block) => block.lineageId));
  const ofBlock = new Map(tearLines.map((line) => [line.lineageId, line]));
  const read: (Placed & { portion: Read<B, T> })[] = [
    ...blocks.map((block) => ({ ...block, portion: { block, tearLine: ofBlock.get(block.lineageId) ?? null } })),
    ...tearLines.filter((line) => !seen.has(line.lineageId)).map((line) => ({ ...line, portion: { block: null, tearLine: line } })),
  ];
  return read
    .toSorted(
      (a, b) =>
        sections.indexOf(a.section) - sections.indexOf(b.section) ||
        a.place - b.place ||
        (a.lineageId < b.lineageId ? -1 : Number(a.lineageId > b.lineageId)),
    )
    .map(({ portion }) => portion);
}
