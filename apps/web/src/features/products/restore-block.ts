import { addBlock, cite, writeBlock, writeTearLine, type Block, type CitationCard } from '@workbench/contract';
import { call } from '../../shared/api/call';
import type { Cited } from './CitePicker';

/** What a citation named, to be cited again; undefined for a chart or technique that is no longer there. */
function citedAgain({ itemId, claimId, exhibit, technique }: CitationCard): Cited | undefined {
  if (claimId) return { claimId };
  if (itemId) return { itemId };
  if (technique?.techniqueId) return { techniqueId: technique.techniqueId };
  return exhibit?.chartId ? { chartId: exhibit.chartId, chartNumber: exhibit.number } : undefined;
}

/** Writes a block that was dropped again, at the end of its section: words, judgement, sources and tear line. */
export async function restoreBlock(params: { cellId: string; productId: string }, block: Block): Promise<void> {
  const added = await call(addBlock, { params, body: { section: block.section, kind: block.kind, text: block.text } });
  const at = { ...params, blockId: added.id };
  if (block.judgement) await call(writeBlock, { params: at, version: added.version, body: { judgement: block.judgement } });
  for (const citation of block.citations) {
    const body = citedAgain(citation);
    if (body) await call(cite, { params: at, body });
  }
  if (!block.tearLine) return;
  const { text, marking } = block.tearLine;
  await call(writeTearLine, { params: at, version: 0, body: { text, marking } });
}
