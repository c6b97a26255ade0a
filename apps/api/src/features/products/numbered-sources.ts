import type { Block, CitationCard } from '@workbench/contract';

/** What is cited, with its number in the document and the blocks that rest on it, in reading order. */
export interface NumberedSource {
  number: number;
  card: CitationCard;
  blockIds: string[];
}

/** Sources of the blocks that a reader sees, each once, numbered as they are first met. */
export function numberSources(blocks: readonly Pick<Block, 'id' | 'citations'>[]): NumberedSource[] {
  const sources = new Map<string, NumberedSource>();
  for (const { id: blockId, citations } of blocks)
    for (const card of citations) {
      const { id: _, ...cited } = card;
      const key = JSON.stringify(cited);
      const known = sources.get(key);
      if (known) known.blockIds.push(blockId);
      else sources.set(key, { number: sources.size + 1, card, blockIds: [blockId] });
    }
  return [...sources.values()];
}
