import { Button } from '@mantine/core';
import { decideReview, type Appraisal, type Product, type RubricVersion } from '@workbench/contract';
import type { ReviewOutcome } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { AppraisalForm } from './AppraisalForm';
import { useAppraisal } from './useAppraisal';

interface Props {
  cellId: string;
  product: Product;
  appraisals: readonly Appraisal[];
  rubrics: readonly RubricVersion[];
}

/** A mentor's appraisal of what is submitted, and the decision, which takes it along. */
export function DecisionForm({ cellId, product, appraisals, rubrics }: Props) {
  const words = useWords();
  const { t } = words;
  const appraisal = useAppraisal(cellId, product, 'mentor', appraisals, rubrics);
  const decide = useProductWrite(cellId, decideReview);
  const send = (outcome: ReviewOutcome) => {
    const { said } = appraisal;
    const hasSaid = Object.keys(said.scores).length > 0 || appraisal.own !== undefined;
    decide.mutate(
      {
        params: { cellId, productId: product.id },
        body: { outcome, words: said.words, ...(hasSaid ? { appraisal: { ...said, words: '' } } : {}) },
        version: product.version,
      },
      { onSuccess: appraisal.done },
    );
  };
  return (
    <AppraisalForm title={t('review.appraisal')} hint={t('review.appraisal.hint')} wordsLabel={t('review.words')} appraisal={appraisal}>
      <Button size="compact-sm" loading={decide.isPending} onClick={() => send('approved')}>
        {t('review.approve')}
      </Button>
      <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => send('returned')}>
        {t('review.return')}
      </Button>
      {decide.isError ? <ProblemNotice words={problemWords(decide.error, words)} /> : null}
    </AppraisalForm>
  );
}

/** An author's appraisal of the own product, by the same criteria. */
export function SelfAppraisalForm({ cellId, product, appraisals, rubrics, isAsked }: Props & { isAsked: boolean }) {
  const { t } = useWords();
  const appraisal = useAppraisal(cellId, product, 'self', appraisals, rubrics);
  return (
    <AppraisalForm
      title={t('review.self')}
      hint={t(isAsked ? 'review.self.asked' : 'review.self.hint')}
      wordsLabel={t('review.self.words')}
      appraisal={appraisal}
    />
  );
}
