import type { Block, Product } from '@workbench/contract';
import { isReleasableTo, portionFor, productMarking, type AgencyCode } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { Problem } from '../platform/problems';
import { getProduct, toReceived } from './products';
import { toParagraph } from './tear-lines';

/** What of a block would go to an agency: the block, its tear line as a paragraph, or nothing. */
function goingTo(agency: AgencyCode, block: Block): Block[] {
  const markings = [block.marking, ...block.citations.map((citation) => citation.marking)];
  const portion = portionFor(agency, { markings, tearLine: block.tearLine?.marking ?? null });
  if (portion === 'block') return [toReceived(block)];
  return portion === 'tear_line' && block.tearLine ? [toReceived(toParagraph(block, block.tearLine))] : [];
}

/** What a member of an agency who holds every clearance and compartment would receive, for the team to look at; 404 when that is nothing. */
export async function getPreview(trx: Trx, me: Me, productId: string, agency: AgencyCode, number?: number): Promise<Product> {
  const product = await getProduct(trx, me, productId, number);
  if (!product.isTeam || !isReleasableTo(product.titleMarking, agency)) throw new Problem('not_found');
  const blocks = product.blocks.flatMap((block) => goingTo(agency, block));
  return {
    ...product,
    state: 'released',
    version: 1,
    isTeam: false,
    marking: productMarking(
      product.titleMarking,
      blocks.map((block) => block.marking),
    ),
    blocks,
    authors: [],
    versions: [{ number: product.number, state: 'released', submittedAt: null }],
    may: { edit: false, submit: false, review: false, reopen: false, release: false, recall: false },
  };
}
