import { useNavigate } from '@tanstack/react-router';
import { dropCitation, reopenProduct, swapCitation, type CitationCard, type Product, type ReleaseBlockCard } from '@workbench/contract';
import { useProductWrite } from '../../shared/api/products.api';

/**
 * Changes what a blocked paragraph cites. Words that were approved do not change: the change is made in the next version, which
 * goes to review again, and the author is led there.
 */
export function useNextDraft(cellId: string, product: Product, block: ReleaseBlockCard) {
  const navigate = useNavigate();
  const reopen = useProductWrite(cellId, reopenProduct);
  const drop = useProductWrite(cellId, dropCitation);
  const swap = useProductWrite(cellId, swapCitation);
  const params = { cellId, productId: product.id };
  const at = product.blocks.find((one) => one.id === block.blockId);
  const cited = at?.citations.find((one) => one.id === block.citationId);
  const isSame = (one: CitationCard) =>
    one.claimId === cited?.claimId &&
    one.itemId === cited?.itemId &&
    one.title === cited?.title &&
    one.exhibit?.number === cited?.exhibit?.number &&
    one.technique?.pinnedAt === cited?.technique?.pinnedAt;
  const change = async (deed: (place: { cellId: string; productId: string; blockId: string; citationId: string }) => Promise<unknown>) => {
    const isDraft = product.state === 'draft';
    const draft = isDraft ? product : await reopen.mutateAsync({ params, body: {} });
    const there = draft.blocks.find((one) => one.lineageId === at?.lineageId);
    const citation = there?.citations.find(isSame);
    if (there && citation) await deed({ ...params, blockId: there.id, citationId: citation.id });
    if (!isDraft) await navigate({ to: '/cells/$cellId/products/$productId', params });
  };
  // What was refused is shown; there is nothing else to do about it here.
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);
  return {
    mayChange: block.citationId !== null && (product.may.edit || product.may.reopen),
    isPending: reopen.isPending || drop.isPending || swap.isPending,
    error: reopen.error ?? drop.error ?? swap.error,
    drop: () => quietly(change((place) => drop.mutateAsync({ params: place }))),
    swap: (itemId: string) => quietly(change((place) => swap.mutateAsync({ params: place, body: { itemId } }))),
  };
}
