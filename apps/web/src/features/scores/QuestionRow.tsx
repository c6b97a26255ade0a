import { Button, Checkbox, NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import type { JudgementAccountCard, WorkAccounts } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { useAnswerQuestion } from './scores.api';

interface Props {
  runId: string;
  cellId: string;
  judgement: JudgementAccountCard;
  questions: WorkAccounts['questions'];
}

/** A judgement and the question that it answers: as was said, or else as the machine proposes, which counts for nothing until it is kept. */
export function QuestionRow({ runId, cellId, judgement, questions }: Props) {
  const words = useWords();
  const { t, language } = words;
  const answer = useAnswerQuestion(runId, cellId);
  const [chosen, setChosen] = useState(judgement.answers?.question ?? judgement.proposed?.question ?? '');
  const [saysNot, setSaysNot] = useState(judgement.answers?.saysNot ?? false);
  const isKept = judgement.answers !== null && judgement.answers.question === chosen && judgement.answers.saysNot === saysNot;
  const isProposed = judgement.answers === null && chosen !== '' && chosen === judgement.proposed?.question;
  return (
    <Table.Tr>
      <Table.Td>
        {judgement.agency}: <bdi>{judgement.statement}</bdi>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('scores.question')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('scores.question.none') },
            ...questions.map(({ key, question, outcome }) => ({
              value: key,
              label: `${inLanguage(question, language)} (${t(outcome ? 'scores.outcome.true' : 'scores.outcome.false')})`,
            })),
          ]}
          description={isProposed ? t('scores.question.proposed') : undefined}
        />
        <Checkbox mt={4} label={t('scores.saysNot')} checked={saysNot} onChange={(event) => setSaysNot(event.currentTarget.checked)} />
        {answer.isError ? <ProblemNotice words={problemWords(answer.error, words)} /> : null}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          loading={answer.isPending}
          disabled={isKept || (judgement.answers === null && chosen === '')}
          onClick={() => answer.mutate({ lineageId: judgement.lineageId, question: chosen === '' ? null : chosen, saysNot })}
        >
          {t('scores.question.keep')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
