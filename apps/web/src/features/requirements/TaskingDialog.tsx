import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { settleTasking, taskAgency, type CellDesk } from '@workbench/contract';
import { AgencyCode, isReleasableTo, type TaskingEvent } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { browserDrafts, type DraftStore } from '../../shared/drafts/draft-store';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import type { MatrixPlace } from './CollectionMatrix';
import { toMoment } from './exercise-moment';
import { useRequirementWrite } from './requirements.api';
import { TaskingFacts } from './TaskingFacts';

interface Props {
  cell: CellDesk;
  place: MatrixPlace;
  onClose: () => void;
  /** Where what is typed is kept. */
  drafts?: DraftStore;
}

/** One place of the matrix: ask the agency, or see how the tasking stands and move it on. */
export function TaskingDialog({ cell, place, onClose, drafts = browserDrafts }: Props) {
  const words = useWords();
  const { t, named, language } = words;
  const { eei, tasking } = place;
  const first = { to: place.to ?? '', deadline: (tasking?.deadline ?? cell.asOf).slice(0, 16), reason: '' };
  const draft = useDraft(`tasking:${eei.id}:${tasking?.id ?? place.to ?? 'new'}:${tasking?.version ?? 0}`, first, drafts);
  const { to, deadline, reason } = draft.value;
  const set = (changes: Partial<typeof first>) => draft.change((before) => ({ ...before, ...changes }));
  const ask = useRequirementWrite(cell.id, taskAgency);
  const settle = useRequirementWrite(cell.id, settleTasking);
  const finish = () => {
    draft.done();
    onClose();
  };
  const send = () =>
    ask.mutate(
      { params: { cellId: cell.id, requirementId: eei.id }, body: { to: AgencyCode.parse(to), deadline: toMoment(deadline) } },
      { onSuccess: finish },
    );
  const move = (event: TaskingEvent) =>
    settle.mutate(
      {
        params: { cellId: cell.id, taskingId: tasking!.id },
        body: { event, reason: event === 'ask_again' ? '' : reason, ...(event === 'ask_again' ? { deadline: toMoment(deadline) } : {}) },
        version: tasking!.version,
      },
      { onSuccess: finish },
    );
  const settles = tasking?.may.filter((event) => event !== 'ask_again') ?? [];
  const asksAgain = tasking?.may.includes('ask_again') ?? false;
  const taken = new Set(eei.taskings.map((one) => one.to as string));
  const error = ask.error ?? settle.error;
  const when = (
    <TextInput
      type="datetime-local"
      label={t('requirements.deadline')}
      description={t('requirements.clock')}
      value={deadline}
      onChange={(event) => set({ deadline: event.currentTarget.value })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={tasking ? t('requirements.tasking', { agency: tasking.to }) : t('requirements.newTasking')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" dir="auto" fw={600}>
          {eei.text}
        </Text>
        {tasking ? (
          <TaskingFacts tasking={tasking} />
        ) : (
          <>
            <Select
              label={t('requirements.agency')}
              data={cell.agencies
                .filter(({ code }) => isReleasableTo(eei.marking, code) && !taken.has(code))
                .map(({ code, names }) => ({ value: code as string, label: `${code} · ${names[language] ?? names['en'] ?? code}` }))}
              value={to || null}
              onChange={(next) => set({ to: next ?? '' })}
              description={t('requirements.agency.hint')}
            />
            {when}
            <Button disabled={to === '' || deadline === ''} loading={ask.isPending} onClick={send}>
              {t('requirements.send')}
            </Button>
          </>
        )}
        {settles.length > 0 ? (
          <>
            <Textarea
              label={t('requirements.reason')}
              description={t('requirements.reason.hint')}
              value={reason}
              onChange={(event) => set({ reason: event.currentTarget.value })}
              rows={2}
              maxLength={2000}
              dir="auto"
            />
            <Group gap="xs">
              {settles.map((event) => (
                <Button
                  key={event}
                  size="compact-sm"
                  variant={event === 'decline' ? 'default' : 'filled'}
                  disabled={event === 'decline' && reason.trim() === ''}
                  loading={settle.isPending}
                  onClick={() => move(event)}
                >
                  {named('taskingEvent', event)}
                </Button>
              ))}
            </Group>
          </>
        ) : null}
        {asksAgain ? (
          <>
            {when}
            <Button variant="default" disabled={deadline === ''} loading={settle.isPending} onClick={() => move('ask_again')}>
              {named('taskingEvent', 'ask_again')}
            </Button>
          </>
        ) : null}
        {error ? <ProblemNotice words={problemWords(error, words)} /> : null}
      </Stack>
    </Modal>
  );
}
