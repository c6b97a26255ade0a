import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EeiCard, RequirementDetail } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { AnswerList } from './AnswerList';
import { coverageWords } from './coverage-words';
import { MoveButtons } from './MoveButtons';
import classes from './requirements.module.css';
import type { Written } from './RequirementForm';

interface Props {
  cellId: string;
  levels: readonly string[];
  detail: RequirementDetail;
  /** The element that is looked at; the question itself when there is none. */
  eei?: EeiCard | undefined;
  onWrite: (written: Written) => void;
}

/** What is known of a question or one of its elements, and what answers it. */
export function RequirementSide({ cellId, levels, detail, eei, onWrite }: Props) {
  const words = useWords();
  const { t, named, moment } = words;
  const deed = useDeedTime();
  const { pir } = detail;
  const one = eei ?? pir;
  const answers = detail.answers.filter((answer) => !eei || answer.eeiId === eei.id);
  const facts: [string, string | null][] = eei
    ? [[t('requirements.indicators'), eei.indicators]]
    : [
        [t('requirements.why'), pir.why],
        [t('requirements.decision'), pir.decision],
        [t('requirements.priority'), named('priority', pir.priority)],
        [t('requirements.latest'), moment(pir.latestAt)],
        [t('requirements.coverage.name'), coverageWords(pir, words)],
      ];
  facts.push([t('requirements.conclusion'), one.conclusion]);
  return (
    <Stack p="sm" gap="xs">
      <Group gap="xs" justify="space-between">
        <PortionMark text={portionText(one.marking, levels)} level={one.marking.level} />
        <Text size="xs" c="dimmed">
          {t(eei ? 'requirements.eei' : 'requirements.pir')} · {named('requirementState', one.state)}
        </Text>
      </Group>
      <Title order={2} size="h4" dir="auto">
        {one.text}
      </Title>
      <dl className={classes['facts']} style={{ gridTemplateColumns: '1fr' }}>
        {facts.flatMap(([name, value]) =>
          value
            ? [
                <dt key={`${name} name`}>{name}</dt>,
                <dd key={name} dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {value}
                </dd>,
              ]
            : [],
        )}
      </dl>
      <Text size="xs" c="dimmed">
        <bdi>
          <b>{one.agency}</b>
        </bdi>
        {' · '}
        <bdi>{one.createdBy}</bdi> · <bdi>{deed.moment(one.createdAt)}</bdi>
      </Text>
      <Group gap="xs">
        {one.may.change ? (
          <Button size="compact-sm" variant="light" onClick={() => onWrite(eei ? { kind: 'eei', of: pir, eei } : { kind: 'pir', pir })}>
            {t('requirements.change')}
          </Button>
        ) : null}
      </Group>
      {one.may.move.length > 0 ? <MoveButtons key={one.id} cellId={cellId} one={one} /> : null}
      <Group justify="space-between" mt="xs">
        <Title order={3} size="h5">
          {t('requirements.answers')} ({answers.length})
        </Title>
        {answers.length > 0 ? (
          <Link to="/cells/$cellId/items" params={{ cellId }} search={{ requirement: one.id }} className={classes['link']!}>
            {t('requirements.showItems')}
          </Link>
        ) : null}
      </Group>
      {answers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('requirements.noAnswers')}
        </Text>
      ) : null}
      <AnswerList cellId={cellId} levels={levels} answers={answers} />
      {!eei && answers.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t('requirements.coverage.note')}
        </Text>
      ) : null}
    </Stack>
  );
}
