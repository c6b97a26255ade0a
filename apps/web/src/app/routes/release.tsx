import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { ProductBar } from '../../features/products/ProductBar';
import { ReceptionTable } from '../../features/receivers/ReceptionTable';
import { ReleaseForm } from '../../features/release/ReleaseForm';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Release of a product to agencies. */
export function ReleasePage() {
  const words = useWords();
  const { cellId, productId } = useParams({ from: '/signed-in/cells/$cellId/products/$productId/release' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const product = useQuery(productQuery(cellId, productId));
  useMarkPage(product.data?.marking);
  return (
    <div className="page">
      {product.isPending ? <Loading /> : null}
      {product.isError ? <ProblemNotice words={problemWords(product.error, words)} /> : null}
      {product.data ? (
        <>
          <ProductBar cellId={cellId} product={product.data} />
          <ReleaseForm cell={cell} product={product.data} />
          {product.data.isTeam ? <ReceptionTable cell={cell} productId={productId} /> : null}
        </>
      ) : null}
    </div>
  );
}
