import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { unlinkAnswer, type AnswerCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { useRequirementWrite } from './requirements.api';
import classes from './requirements.module.css';

interface Props {
  cellId: string;
  levels: readonly string[];
  answers: readonly (AnswerCard & { eei?: string })[];
  /** On an item's own page the element is named, elsewhere the item. */
  namesElement?: boolean;
}

/** What is said to answer an element: the item or claim, how well, and who says so. */
export function AnswerList({ cellId, levels, answers, namesElement = false }: Props) {
  const words = useWords();
  const { t, named } = words;
  const { moment } = useDeedTime();
  const unlink = useRequirementWrite(cellId, unlinkAnswer);
  return (
    <Stack gap={6}>
      {answers.map((answer) => (
        <Paper key={answer.id} withBorder p={6}>
          <Group gap={6} justify="space-between">
            <PortionMark text={portionText(answer.marking, levels)} level={answer.marking.level} />
            <Badge size="xs" variant={answer.extent === 'full' ? 'filled' : 'light'} color={answer.isTakenBack ? 'gray' : 'green.9'}>
              {answer.isTakenBack ? t('requirements.takenBack') : named('answerExtent', answer.extent)}
            </Badge>
          </Group>
          {namesElement ? (
            <Link to="/cells/$cellId/requirements" params={{ cellId }} search={{ requirement: answer.eeiId }} className={classes['link']!}>
              <bdi>{answer.eei}</bdi>
            </Link>
          ) : answer.itemId ? (
            <Link to="/cells/$cellId/items/$itemId" params={{ cellId, itemId: answer.itemId }} className={classes['link']!}>
              <bdi>{answer.title}</bdi>
            </Link>
          ) : (
            <Text size="sm" dir="auto">
              {answer.title}
            </Text>
          )}
          {answer.claimId ? (
            <Text size="xs" c="dimmed">
              {t('requirements.byClaim')}
            </Text>
          ) : null}
          {answer.note ? (
            <Text size="xs" dir="auto">
              {answer.note}
            </Text>
          ) : null}
          <Group justify="space-between" gap={6}>
            <Text size="xs" c="dimmed">
              <bdi>
                <b>{answer.agency}</b>
              </bdi>
              {' · '}
              <bdi>{answer.by}</bdi> · <bdi>{moment(answer.at)}</bdi>
            </Text>
            {answer.may.unlink ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('requirements.unlink.of', { title: namesElement ? (answer.eei ?? '') : answer.title })}
                loading={unlink.isPending && unlink.variables?.params?.answerId === answer.id}
                onClick={() => unlink.mutate({ params: { cellId, requirementId: answer.eeiId, answerId: answer.id } })}
              >
                {t('requirements.unlink')}
              </Button>
            ) : null}
          </Group>
        </Paper>
      ))}
      {unlink.isError ? <ProblemNotice words={problemWords(unlink.error, words)} /> : null}
    </Stack>
  );
}
