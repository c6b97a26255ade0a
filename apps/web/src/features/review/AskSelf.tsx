import { Switch } from '@mantine/core';
import { askSelfAppraisal } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

/** Whether the authors of a product are asked to appraise themselves before they submit. */
export function AskSelf({ cellId, productId, isAsked }: { cellId: string; productId: string; isAsked: boolean }) {
  const words = useWords();
  const ask = useProductWrite(cellId, askSelfAppraisal);
  return (
    <>
      <Switch
        size="xs"
        label={words.t('review.self.ask')}
        checked={ask.isPending ? (ask.variables.body?.isAsked ?? isAsked) : isAsked}
        onChange={(event) => ask.mutate({ params: { cellId, productId }, body: { isAsked: event.currentTarget.checked } })}
      />
      {ask.isError ? <ProblemNotice words={problemWords(ask.error, words)} /> : null}
    </>
  );
}
