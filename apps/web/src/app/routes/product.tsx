import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { ProductBar } from '../../features/products/ProductBar';
import { ProductEditor } from '../../features/products/ProductEditor';
import { Rendition } from '../../features/products/Rendition';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** A product: edited by its authors while it is a draft, read as a rendition otherwise. */
export function ProductPage() {
  const words = useWords();
  const { cellId, productId } = useParams({ from: '/signed-in/cells/$cellId/products/$productId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
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
          {product.data.may.edit ? (
            <ProductEditor key={product.data.number} cell={cell} product={product.data} />
          ) : (
            <Rendition cell={cell} product={product.data} />
          )}
        </>
      ) : null}
    </div>
  );
}
