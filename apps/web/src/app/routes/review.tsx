import { Button, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { mayDo } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { Trainees } from '../../features/learning/Trainees';
import { ProductBar } from '../../features/products/ProductBar';
import { Rendition } from '../../features/products/Rendition';
import { AppraisalTable } from '../../features/review/AppraisalTable';
import { AskSelf } from '../../features/review/AskSelf';
import { CommentedText, type CommentTarget } from '../../features/review/CommentedText';
import { CommentForm } from '../../features/review/CommentForm';
import { CommentList } from '../../features/review/CommentList';
import { DecisionForm, SelfAppraisalForm } from '../../features/review/DecisionForm';
import { DecisionList } from '../../features/review/DecisionList';
import { BoundTechniques } from '../../features/techniques/BoundTechniques';
import { bindingsQuery } from '../../shared/api/bindings.api';
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
  useMarkPage(useQuery(bindingsQuery(cellId, { productId })).data?.rows.map(({ technique }) => technique.marking));
  useHotkeys([['M', () => target && setWriting(true)]]);
  if (product.isPending || review.isPending) return <Loading />;
  const problem = product.error ?? review.error;
  if (problem || !product.data || !review.data) return <ProblemNotice words={problemWords(problem, words)} />;
  const { comments, decisions, appraisals, rubrics, asksSelf, may } = review.data;
  const numbers = [...new Set(appraisals.map(({ number }) => number))].toSorted((a, b) => b - a);
  return (
    <div className="page split" style={{ gridTemplateColumns: 'minmax(0, 1fr) minmax(380px, 34%)' }}>
      <section className="pane" style={{ padding: 14 }}>
        <ProductBar cellId={cellId} product={product.data} />
        <Rendition
          cell={cell}
          product={product.data}
          textOf={(block) =>
            block.isTearLine ? undefined : (
              <CommentedText block={block} comments={comments} onSelect={(next) => !isWriting && setTarget(next)} />
            )
          }
          below={(block) => <BoundTechniques cell={cell} productId={productId} block={block} />}
        />
        {numbers.map((number) => (
          <AppraisalTable
            key={number}
            number={number}
            appraisals={appraisals.filter((one) => one.number === number)}
            rubrics={rubrics}
            isDecided={decisions.some((one) => one.number === number)}
          />
        ))}
      </section>
      <aside className="pane" style={{ padding: 10, background: '#fff', borderInlineStart: '1px solid #d5dde6' }}>
        <Stack gap="sm">
          <Title order={2}>{t('review.comments', { count: comments.length })}</Title>
          {isWriting && target ? (
            <CommentForm
              cellId={cellId}
              productId={productId}
              target={target}
              mayKeepBack={may.keepBack}
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
          <CommentList
            cellId={cellId}
            productId={productId}
            blocks={product.data.blocks}
            comments={comments}
            mayTake={may.takeSuggestions}
          />
          {may.askSelf ? <AskSelf cellId={cellId} productId={productId} isAsked={asksSelf} /> : null}
          {may.appraiseSelf ? (
            <SelfAppraisalForm
              key={`self ${product.data.number}`}
              cellId={cellId}
              product={product.data}
              appraisals={appraisals}
              rubrics={rubrics}
              isAsked={asksSelf}
            />
          ) : null}
          {product.data.may.review ? (
            <DecisionForm
              key={`mentor ${product.data.number}`}
              cellId={cellId}
              product={product.data}
              appraisals={appraisals}
              rubrics={rubrics}
            />
          ) : null}
          <DecisionList decisions={decisions} />
          {mayDo(cell.me.role, 'review_product') ? (
            <Trainees cell={cell} only={product.data.authors.map(({ personId }) => personId)} />
          ) : null}
        </Stack>
      </aside>
    </div>
  );
}
