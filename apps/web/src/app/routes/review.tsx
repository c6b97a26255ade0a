import { Button, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { ProductBar } from '../../features/products/ProductBar';
import { Rendition } from '../../features/products/Rendition';
import { CommentedText, type CommentTarget } from '../../features/review/CommentedText';
import { CommentForm } from '../../features/review/CommentForm';
import { CommentList } from '../../features/review/CommentList';
import { DecisionForm, DecisionList } from '../../features/review/DecisionForm';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery, reviewQuery } from '../../shared/api/products.api';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Review of a product: comments beside the words they are on, rubric, decision. */
export function ReviewPage() {
  const words = useWords();
  const { t } = words;
  const { cellId, productId } = useParams({ from: '/signed-in/cells/$cellId/products/$productId/review' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const product = useQuery(productQuery(cellId, productId));
  const review = useQuery(reviewQuery(cellId, productId));
  const [target, setTarget] = useState<CommentTarget>();
  const [isWriting, setWriting] = useState(false);
  useMarkPage(product.data?.marking);
  useHotkeys([['M', () => target && setWriting(true)]]);
  if (product.isPending || review.isPending) return <Loading />;
  const problem = product.error ?? review.error;
  if (problem || !product.data || !review.data) return <ProblemNotice words={problemWords(problem, words)} />;
  return (
    <div className="page split" style={{ gridTemplateColumns: 'minmax(0, 1fr) 380px' }}>
      <section className="pane" style={{ padding: 14 }}>
        <ProductBar cellId={cellId} product={product.data} />
        <Rendition
          cell={cell}
          product={product.data}
          textOf={(block) =>
            block.isTearLine ? undefined : (
              <CommentedText block={block} comments={review.data.comments} onSelect={(next) => !isWriting && setTarget(next)} />
            )
          }
        />
      </section>
      <aside className="pane" style={{ padding: 10, background: '#fff', borderInlineStart: '1px solid #d5dde6' }}>
        <Stack gap="sm">
          <Title order={2}>{t('review.comments', { count: review.data.comments.length })}</Title>
          {isWriting && target ? (
            <CommentForm
              cellId={cellId}
              productId={productId}
              target={target}
              onDone={() => {
                setWriting(false);
                setTarget(undefined);
              }}
            />
          ) : (
            <>
              <Button size="compact-sm" disabled={!target} onClick={() => setWriting(true)}>
                {t('review.comment')}
              </Button>
              <Text size="xs" c="dimmed">
                {target ? <q dir="auto">{target.quote.slice(0, 120)}</q> : t('review.select')}
              </Text>
            </>
          )}
          <CommentList cellId={cellId} productId={productId} blocks={product.data.blocks} comments={review.data.comments} />
          {product.data.may.review ? <DecisionForm cellId={cellId} product={product.data} /> : null}
          <DecisionList decisions={review.data.decisions} />
        </Stack>
      </aside>
    </div>
  );
}
