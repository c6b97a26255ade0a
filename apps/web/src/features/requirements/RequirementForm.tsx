import { Button, Modal, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeRequirement, writeRequirement, type CellDesk, type EeiCard, type MarkingChoice, type PirCard } from '@workbench/contract';
import { Priority, questionLimit } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { toMoment } from './exercise-moment';
import { useRequirementWrite } from './requirements.api';

/** What is written: a new question, a new element of a question, or other words for one of either. */
export type Written = { kind: 'pir'; pir?: PirCard } | { kind: 'eei'; of: PirCard; eei?: EeiCard };

interface Props {
  cell: CellDesk;
  written: Written;
  /** The form for a marking, which another feature brings. */
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
  onDone: (id?: string) => void;
}

const openMarking: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

/** Write or reword a question or an element; what is typed is kept until it is saved. */
export function RequirementForm({ cell, written, marking, onDone }: Props) {
  const words = useWords();
  const { t, named } = words;
  const isPir = written.kind === 'pir';
  const before = isPir ? written.pir : written.eei;
  const first = {
    text: before?.text ?? '',
    why: (isPir ? written.pir?.why : '') ?? '',
    decision: (isPir ? written.pir?.decision : '') ?? '',
    indicators: (isPir ? '' : written.eei?.indicators) ?? '',
    priority: (isPir ? written.pir?.priority : undefined) ?? 'routine',
    latestAt: ((isPir ? written.pir?.latestAt : undefined) ?? cell.asOf).slice(0, 16),
    marking: openMarking,
  };
  const key = before ? `${before.id}:${before.version}` : isPir ? `new:${cell.id}` : `new:${written.of.id}`;
  const draft = useDraft(`requirement:${key}`, first);
  const { value } = draft;
  const set = (changes: Partial<typeof first>) => draft.change((now) => ({ ...now, ...changes }));
  const write = useRequirementWrite(cell.id, writeRequirement);
  const change = useRequirementWrite(cell.id, changeRequirement);
  const { text, why, decision, indicators } = value;
  const ofPir = { text, why, decision, priority: Priority.parse(value.priority), latestAt: toMoment(value.latestAt) };
  const finish = (id?: string) => {
    draft.done();
    onDone(id);
  };
  const save = () => {
    if (before) {
      const params = { cellId: cell.id, requirementId: before.id };
      change.mutate(
        { params, body: isPir ? ofPir : { text, indicators }, version: before.version },
        { onSuccess: () => finish(before.id) },
      );
      return;
    }
    const body = isPir
      ? { kind: 'pir' as const, ...ofPir, marking: value.marking }
      : { kind: 'eei' as const, pirId: written.of.id, text, indicators, marking: value.marking };
    write.mutate({ params: { cellId: cell.id }, body }, { onSuccess: ({ id }) => finish(id) });
  };
  const error = write.error ?? change.error;
  const long = (name: 'why' | 'decision' | 'indicators', label: string, hint: string, limit: number) => (
    <Textarea
      label={label}
      description={hint}
      value={value[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      autosize
      minRows={2}
      maxLength={limit}
      dir="auto"
    />
  );
  const title = isPir
    ? t(before ? 'requirements.changePir' : 'requirements.newPir')
    : t(before ? 'requirements.changeEei' : 'requirements.newEei');
  return (
    <Modal opened size="lg" onClose={() => onDone()} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack gap="sm">
        <Textarea
          label={t(isPir ? 'requirements.question' : 'requirements.element')}
          description={t(isPir ? 'requirements.question.hint' : 'requirements.element.hint')}
          required
          value={text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={questionLimit}
          dir="auto"
          data-autofocus
        />
        {isPir ? (
          <>
            {long('why', t('requirements.why'), t('requirements.why.hint'), 4000)}
            {long('decision', t('requirements.decision'), t('requirements.decision.hint'), 2000)}
            <SimpleGrid cols={2}>
              <Select
                label={t('requirements.priority')}
                data={Priority.options.map((one) => ({ value: one as string, label: named('priority', one) }))}
                value={value.priority}
                onChange={(next) => next && set({ priority: Priority.parse(next) })}
                allowDeselect={false}
              />
              <TextInput
                type="datetime-local"
                label={t('requirements.latest')}
                value={value.latestAt}
                onChange={(event) => set({ latestAt: event.currentTarget.value })}
              />
            </SimpleGrid>
          </>
        ) : (
          long('indicators', t('requirements.indicators'), t('requirements.indicators.hint'), 4000)
        )}
        {before ? null : marking(value.marking, (next) => set({ marking: next }))}
        {before || isPir ? null : (
          <Text size="xs" c="dimmed">
            {t('requirements.atLeast')}
          </Text>
        )}
        {error ? <ProblemNotice words={problemWords(error, words)} /> : null}
        <Button disabled={text.trim() === '' || value.latestAt === ''} loading={write.isPending || change.isPending} onClick={save}>
          {t('requirements.save')}
        </Button>
      </Stack>
    </Modal>
  );
}
