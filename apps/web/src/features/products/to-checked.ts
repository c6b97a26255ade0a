import type { CitationCard, Product } from '@workbench/contract';
import type { CheckedProduct, CheckedSource } from '@workbench/domain';

/**
 * A source as its root tells it apart: one agency and one description of a source are one root, since more is known to the
 * originator alone; what has no description stands for itself.
 */
function toSource({ id, agency, sourceDescriptor, reportedAt }: CitationCard): CheckedSource {
  return { root: sourceDescriptor ? `${agency} ${sourceDescriptor}` : id, agency, reportedAt };
}

/** A draft as the checks of the domain take it. Words that stand in for what its reader does not see are left out. */
export function toChecked({ kind, blocks }: Pick<Product, 'kind' | 'blocks'>, asOf: string): CheckedProduct {
  return {
    kind,
    asOf,
    blocks: blocks
      .filter((block) => !block.isTearLine)
      .map(({ id, section, kind: blockKind, text, judgement, citations }) => ({
        id,
        section,
        kind: blockKind,
        text,
        judgement,
        sources: citations.map(toSource),
      })),
  };
}
