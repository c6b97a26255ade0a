import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { RunDetail, RunScript } from '@workbench/contract';
import { InjectMethod } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useSendMessage } from './runs.api';

interface Written {
  cellIds: string[];
  from: string;
  agencies: string[];
  /** Somebody of the one syndicate that is chosen; empty when it is for agencies. */
  personId: string;
  method: InjectMethod;
  subject: string;
  text: string;
}

/** Says something as a persona to agencies of some syndicates; what is typed is kept until it was sent. */
export function MessageForm({ run, script }: { run: RunDetail; script: RunScript }) {
  const words = useWords();
  const { t, named, language } = words;
  const send = useSendMessage(run.id);
  const empty: Written = {
    cellIds: [],
    from: script.personas[0]?.key ?? '',
    agencies: [],
    personId: '',
    method: 'email',
    subject: '',
    text: '',
  };
  const draft = useDraft<Written>(`message:${run.id}`, empty);
  const { value } = draft;
  const change = (part: Partial<Written>) => draft.change((before) => ({ ...before, ...part }));
  const players = value.cellIds.length === 1 ? (run.cards.find(({ cellId }) => cellId === value.cellIds[0])?.people ?? []) : [];
  const isPersonal = players.some(({ personId }) => personId === value.personId);
  const isWhole =
    value.cellIds.length > 0 && (isPersonal || value.agencies.length > 0) && value.subject.trim() !== '' && value.text.trim() !== '';
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const { agencies, personId, ...rest } = value;
    send.mutate({ ...rest, to: isPersonal ? { personId } : { agencies }, language }, { onSuccess: () => draft.done() });
  };
  return (
    <form onSubmit={handleSubmit} aria-label={t('runs.message')}>
      <Stack gap="xs">
        <Group align="start">
          <NativeSelect
            label={t('runs.from')}
            value={value.from}
            data={script.personas.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('runs.method')}
            value={value.method}
            data={InjectMethod.options.map((one) => ({ value: one, label: named('method', one) }))}
            onChange={(event) => change({ method: InjectMethod.parse(event.currentTarget.value) })}
          />
          <Checkbox.Group label={t('runs.syndicates')} value={value.cellIds} onChange={(cellIds) => change({ cellIds })}>
            <Group gap="xs" mt={4}>
              {run.cards.map(({ cellId, name }) => (
                <Checkbox key={cellId} value={cellId} label={name} />
              ))}
            </Group>
          </Checkbox.Group>
          {players.length > 0 ? (
            <NativeSelect
              label={t('runs.toPerson')}
              value={isPersonal ? value.personId : ''}
              data={[
                { value: '', label: t('runs.toAgencies') },
                ...players.map(({ personId, displayName, agency }) => ({ value: personId, label: `${displayName} · ${agency}` })),
              ]}
              onChange={(event) => change({ personId: event.currentTarget.value })}
            />
          ) : null}
          <Checkbox.Group label={t('runs.to')} value={value.agencies} onChange={(agencies) => change({ agencies })}>
            <Group gap="xs" mt={4}>
              {script.agencies.map(({ code }) => (
                <Checkbox key={code} value={code} label={code} />
              ))}
            </Group>
          </Checkbox.Group>
        </Group>
        <TextInput
          label={t('runs.subject')}
          required
          maxLength={300}
          dir="auto"
          value={value.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t('runs.text')}
          required
          autosize
          minRows={3}
          maxLength={20_000}
          dir="auto"
          value={value.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {send.isError ? <ProblemNotice words={problemWords(send.error, words)} /> : null}
        <Group>
          <Button type="submit" disabled={!isWhole} loading={send.isPending}>
            {t('runs.send')}
          </Button>
          <Text size="sm" role="status">
            {send.isSuccess ? t('runs.sent', { count: send.data.sent }) : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
