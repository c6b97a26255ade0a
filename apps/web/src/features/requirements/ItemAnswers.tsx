import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CellDesk } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { AnswerList } from './AnswerList';
import { LinkForm } from './LinkForm';
import { itemAnswersQuery } from './requirements.api';

interface Props {
  cell: CellDesk;
  itemId: string;
  /** Whether the elements that may be answered are offered; they are part of what the page shows. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** What an item is said to answer, and the picker to say so. */
export function ItemAnswers({ cell, itemId, isOpen, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const answers = useQuery(itemAnswersQuery(cell.id, itemId));
  if (answers.isError)
    return <ProblemNotice words={problemWords(answers.error, words)} retry={t('shell.retry')} onRetry={() => void answers.refetch()} />;
  if (!answers.data || (answers.data.rows.length === 0 && !answers.data.may.link)) return null;
  const { rows, may } = answers.data;
  return (
    <Stack gap={6} component="section" aria-label={t('requirements.answersRequirement')}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t('requirements.answersRequirement')} ({rows.length})
        </Title>
        {may.link ? (
          <Button size="compact-xs" variant="light" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {t('requirements.answersRequirement.do')}
          </Button>
        ) : null}
      </Group>
      {isOpen ? (
        <LinkForm
          cellId={cell.id}
          levels={cell.levels}
          itemId={itemId}
          answered={new Set(rows.filter((row) => row.claimId === null).map((row) => row.eeiId))}
          onDone={() => onOpen(false)}
        />
      ) : null}
      <AnswerList cellId={cell.id} levels={cell.levels} answers={rows} namesElement />
    </Stack>
  );
}
