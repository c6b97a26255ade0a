import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { CellDesk, Comment, Product } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { MarkingForm } from '../../features/items/MarkingForm';
import { ChecksPanel } from '../../features/products/ChecksPanel';
import { Preview, PreviewChoice } from '../../features/products/Preview';
import { ProductBar } from '../../features/products/ProductBar';
import type { WordsWriter } from '../../features/products/BlockEditor';
import { ProductEditor } from '../../features/products/ProductEditor';
import type { MarkingChooser } from '../../features/products/TearLineEditor';
import { Rendition } from '../../features/products/Rendition';
import { FeedbackForm } from '../../features/receivers/FeedbackForm';
import { CommentList } from '../../features/review/CommentList';
import { awaitEditor, LiveWords } from '../../features/writing/LiveWords';
import { BoundTechniques } from '../../features/techniques/BoundTechniques';
import { PresenceList } from '../../features/writing/PresenceList';
import { PresenceProvider } from '../../features/writing/usePresence';
import { bindingsQuery } from '../../shared/api/bindings.api';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery, reviewQuery } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

const noComments: readonly Comment[] = [];

interface WordsProps {
  cell: CellDesk;
  product: Product;
  /** The agency that the team reads it as; null for its own words. */
  asAgency: AgencyCode | null;
  onEndPreview: () => void;
}

/** A draft in the hands of its authors: who else writes, what the checks find, and the blocks with their comments. */
function DraftWords({ cell, product, comments }: Pick<WordsProps, 'cell' | 'product'> & { comments: readonly Comment[] }) {
  const productId = product.id;
  useEffect(awaitEditor, []);
  useMarkPage(useQuery(bindingsQuery(cell.id, { productId })).data?.rows.map(({ technique }) => technique.marking));
  const writeWords = useCallback<WordsWriter>(
    (block, around) => (
      <>
        <LiveWords cellId={cell.id} personId={cell.me.personId} productId={productId} block={block} comments={comments} {...around} />
        <CommentList
          cellId={cell.id}
          productId={productId}
          blocks={[block]}
          comments={comments.filter((one) => one.lineageId === block.lineageId && !one.resolved)}
          mayTake
        />
        <BoundTechniques cell={cell} productId={productId} block={block} />
      </>
    ),
    [cell, productId, comments],
  );
  const chooseMarking = useCallback<MarkingChooser>(
    (value, onChange) => <MarkingForm cell={cell} value={value} onChange={onChange} hasControl={false} />,
    [cell],
  );
  return (
    <PresenceProvider cellId={cell.id} productId={productId}>
      <PresenceList product={product} />
      <ChecksPanel cell={cell} product={product} />
      <ProductEditor cell={cell} product={product} writeWords={writeWords} chooseMarking={chooseMarking} />
    </PresenceProvider>
  );
}

/** The words of a product: as an agency would receive them, as its authors write them, or as they are read. */
function ProductWords({ cell, product, asAgency, onEndPreview }: WordsProps) {
  const review = useQuery({ ...reviewQuery(cell.id, product.id), enabled: product.isTeam });
  const comments = review.data?.comments ?? noComments;
  if (asAgency) return <Preview cell={cell} product={product} agency={asAgency} onEnd={onEndPreview} />;
  if (!product.isTeam)
    return (
      <>
        <Rendition cell={cell} product={product} />
        <FeedbackForm key={product.number} cellId={cell.id} product={product} />
      </>
    );
  if (product.state !== 'draft') return <Rendition cell={cell} product={product} />;
  if (!product.may.edit)
    return (
      <PresenceProvider key={product.number} cellId={cell.id} productId={product.id}>
        <PresenceList product={product} />
        <Rendition cell={cell} product={product} />
      </PresenceProvider>
    );
  return <DraftWords key={product.number} cell={cell} product={product} comments={comments} />;
}

/** A product: edited by its authors while it is a draft, read as a rendition otherwise. */
export function ProductPage() {
  const words = useWords();
  const { cellId, productId } = useParams({ from: '/signed-in/cells/$cellId/products/$productId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const [asAgency, setAsAgency] = useState<AgencyCode | null>(null);
  const product = useQuery(productQuery(cellId, productId));
  useMarkPage(product.data?.marking);
  return (
    <div className="page">
      {product.isPending ? <Loading /> : null}
      {product.isError ? (
        <ProblemNotice words={problemWords(product.error, words)} retry={words.t('shell.retry')} onRetry={() => void product.refetch()} />
      ) : null}
      {product.data ? (
        <>
          <ProductBar cellId={cellId} product={product.data} />
          {product.data.isTeam ? <PreviewChoice cell={cell} agency={asAgency} onChoose={setAsAgency} /> : null}
          <ProductWords
            cell={cell}
            product={product.data}
            asAgency={product.data.isTeam ? asAgency : null}
            onEndPreview={() => setAsAgency(null)}
          />
        </>
      ) : null}
    </div>
  );
}
