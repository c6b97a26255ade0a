import { Button, Collapse, Group, Select, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CellDesk, Item } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import { AskRights } from '../../shared/rights/AskRights';
import { ErasedNote } from '../../shared/rights/ErasedNote';
import { EraseButton } from '../../shared/rights/EraseButton';
import { GradingList } from '../../shared/words/GradingList';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { AskAboutItem } from './AskAboutItem';
import { AttachmentList } from './AttachmentList';
import { CorrectionForm } from './CorrectionForm';
import { GradingForm } from './GradingForm';
import { GradingKeys } from './GradingKeys';
import { useGradeItem } from './items.api';
import { MarkingNotes } from './MarkingNotes';
import { SanitisedLinks } from './SanitisedLinks';

interface Props {
  cell: CellDesk;
  item: Item;
  /** The text, with whatever other features lay over it. */
  text: ReactNode;
  onVersion: (version: number) => void;
  /** Whether keys are meant for this item, and not for another one in the list. */
  isAtCursor: boolean;
  /** Called when a grading was given by keys, with what takes it back where that is possible. */
  onGraded: (done: string, undo: (() => void) | undefined) => void;
}

/** An item as it is read: marking, source, gradings of all agencies, text, versions, attachments. */
export function ItemPane({ cell, item, text, onVersion, isAtCursor, onGraded }: Props) {
  const words = useWords();
  const { t, day, named } = words;
  const { moment } = useDeedTime();
  const [open, setOpen] = useState<'grade' | 'correct' | undefined>();
  const grade = useGradeItem(cell, item.id);
  const own = item.gradings.find((one) => one.agency === cell.me.agency)?.grading;
  const facts: [string, string | null][] = [
    [t('items.source'), item.sourceDescriptor],
    [t('items.sourceIdentity'), item.sourceIdentity],
    [t('items.reference'), item.reference],
    [t('items.handling'), item.handling],
  ];
  return (
    <Stack p="md" gap="sm" component="article">
      <Group gap="xs">
        <PortionOf marking={item.marking} levels={cell.levels} />
        <Text size="xs" c="dimmed">
          <b>{item.agency}</b> · {named('itemKind', item.kind)} · {named('language', item.language)} ·{' '}
          {t('items.reported', { date: day(item.reportedAt) })}
        </Text>
      </Group>
      <MarkingNotes cell={cell} item={item} />
      <Title order={1}>
        <TypedText text={item.title} isTitle />
      </Title>
      <Group gap="xs">
        <GradingList gradings={item.gradings} />
        {item.gradings.length === 0 ? (
          <Text size="xs" c="dimmed">
            {t('items.ungraded')}
          </Text>
        ) : null}
        {item.may.grade ? <GradingKeys cell={cell} item={item} isMeant={isAtCursor} onGraded={onGraded} /> : null}
        {item.may.grade ? (
          <Button
            size="compact-xs"
            variant="light"
            aria-expanded={open === 'grade'}
            onClick={() => setOpen(open === 'grade' ? undefined : 'grade')}
          >
            {t('items.grade', { agency: cell.me.agency })}
          </Button>
        ) : null}
        {item.may.correct && item.version === item.currentVersion ? (
          <Button
            size="compact-xs"
            variant="light"
            aria-expanded={open === 'correct'}
            onClick={() => setOpen(open === 'correct' ? undefined : 'correct')}
          >
            {t('items.correct')}
          </Button>
        ) : null}
        {item.may.sanitise ? (
          <Button component={Link} to={`/cells/${cell.id}/sanitise/${item.id}`} size="compact-xs" variant="light">
            {t('requests.sanitiseIt')}
          </Button>
        ) : null}
        <AskAboutItem cell={cell} item={item} />
        {item.versions.length > 1 ? (
          <Select
            size="xs"
            aria-label={t('items.version')}
            data={item.versions.map((one) => ({
              value: String(one.version),
              label: t('items.version.of', { version: one.version, date: moment(one.createdAt) }),
            }))}
            value={String(item.version)}
            onChange={(value) => value && onVersion(Number(value))}
            allowDeselect={false}
          />
        ) : null}
      </Group>
      {item.gradings.flatMap(({ id, agency, rationale, gradedBy, gradedAt }) =>
        rationale ? (
          <Text key={id} size="xs" c="dimmed">
            {agency}, <bdi>{gradedBy}</bdi>, {moment(gradedAt)}: <bdi>{rationale}</bdi>
          </Text>
        ) : (
          []
        ),
      )}
      <Collapse expanded={open === 'grade'}>
        <GradingForm
          scheme={cell.gradingScheme}
          initial={own ?? { reliability: '', credibility: '' }}
          isSaving={grade.isPending}
          onSave={(grading, rationale) =>
            grade.mutate({ grading, rationale: rationale || undefined }, { onSuccess: () => setOpen(undefined) })
          }
        />
        {grade.isError ? <ProblemNotice words={problemWords(grade.error, words)} /> : null}
      </Collapse>
      <Collapse expanded={open === 'correct'}>
        <CorrectionForm cellId={cell.id} item={item} onDone={() => setOpen(undefined)} />
      </Collapse>
      {item.erased ? <ErasedNote erased={item.erased} /> : text}
      <dl style={{ margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '2px 12px', fontSize: '0.8125rem' }}>
        {facts.flatMap(([name, value]) =>
          value
            ? [
                <dt key={`${name} name`} style={{ color: '#4b5d70' }}>
                  {name}
                </dt>,
                <dd key={name} style={{ margin: 0 }} dir="auto">
                  {value}
                </dd>,
              ]
            : [],
        )}
        <dt style={{ color: '#4b5d70' }}>{t('items.contributed')}</dt>
        <dd style={{ margin: 0 }}>
          <bdi>{item.contributedBy}</bdi>, {moment(item.contributedAt)}
        </dd>
      </dl>
      <SanitisedLinks cell={cell} item={item} />
      <AttachmentList cell={cell} item={item} />
      {item.may.erase ? <EraseButton cellId={cell.id} what={{ itemId: item.id }} /> : null}
      {item.may.askRights && !item.may.erase ? <AskRights cellId={cell.id} what={{ itemId: item.id }} isPersonal={false} /> : null}
    </Stack>
  );
}
