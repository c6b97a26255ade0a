import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { makeRequest, type CellDesk, type RequestCard } from '@workbench/contract';
import { AgencyCode, isForAgency, Priority, RequestKind, subjectLimit } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../api/problem-words';
import { useProductWrite } from '../api/products.api';
import { useDraft } from '../drafts/useDraft';
import { useWords } from '../words/useWords';

interface Props {
  cell: CellDesk;
  /** Kinds that may be asked here; the first is chosen at the start. */
  kinds: readonly RequestKind[];
  /** The item that is asked about, and whose it is; without one an agency is asked in general. */
  about?: { itemId: string; title: string; agency: AgencyCode };
  /** The product that it is asked for. */
  productId?: string;
  forAgency?: AgencyCode;
  reason?: string;
  onSent: (request: RequestCard) => void;
}

/** Asks another agency; what is typed is kept until the server has it. */
export function AskForm({ cell, kinds, about, productId, forAgency, reason = '', onSent }: Props) {
  const words = useWords();
  const { t, named, language } = words;
  const key = ['request', cell.id, cell.me.personId, about?.itemId, productId, kinds[0], forAgency].filter(Boolean).join(':');
  const initial = {
    kind: kinds[0]!,
    to: about?.agency ?? '',
    forAgency: forAgency ?? '',
    priority: 'routine',
    deadline: '',
    subject: '',
    reason,
  };
  const draft = useDraft(key, initial);
  const { value } = draft;
  const set = (changes: Partial<typeof value>) => draft.change((before) => ({ ...before, ...changes }));
  const ask = useProductWrite(cell.id, makeRequest);
  const needsAgency = isForAgency(value.kind);
  const agencies = cell.agencies.map(({ code, names }) => ({
    value: code as string,
    label: `${code} · ${names[language] ?? names['en'] ?? code}`,
  }));
  const isWhole = value.to !== '' && value.reason.trim() !== '' && (!needsAgency || value.forAgency !== '');
  const send = () =>
    ask.mutate(
      {
        params: { cellId: cell.id },
        body: {
          kind: value.kind,
          priority: Priority.parse(value.priority),
          to: AgencyCode.parse(value.to),
          forAgency: value.forAgency ? AgencyCode.parse(value.forAgency) : undefined,
          itemId: about?.itemId,
          productId,
          subject: value.subject.trim() || undefined,
          deadline: value.deadline ? `${value.deadline}:00Z` : undefined,
          reason: value.reason,
        },
      },
      {
        onSuccess: (request) => {
          draft.done(initial);
          onSent(request);
        },
      },
    );
  return (
    <Stack gap="xs">
      {about ? (
        <Text size="sm">
          <b>{about.agency}</b> · <bdi>{about.title}</bdi>
        </Text>
      ) : (
        <Select
          label={t('requests.to')}
          data={agencies.filter((agency) => agency.value !== cell.me.agency)}
          value={value.to || null}
          onChange={(next) => set({ to: next ?? '' })}
        />
      )}
      {kinds.length > 1 ? (
        <Select
          label={t('requests.kind')}
          data={kinds.map((one) => ({ value: one as string, label: named('requestKind', one) }))}
          value={value.kind}
          onChange={(next) => next && set({ kind: RequestKind.parse(next) })}
          allowDeselect={false}
        />
      ) : null}
      {needsAgency ? (
        <Select
          label={t('requests.forAgency')}
          data={agencies}
          value={value.forAgency || null}
          onChange={(next) => set({ forAgency: next ?? '' })}
        />
      ) : null}
      <SimpleGrid cols={2}>
        <Select
          label={t('requests.priority')}
          data={Priority.options.map((one) => ({ value: one as string, label: named('priority', one) }))}
          value={value.priority}
          onChange={(next) => next && set({ priority: next })}
          allowDeselect={false}
        />
        <TextInput
          label={t('requests.deadline')}
          type="datetime-local"
          min={cell.asOf.slice(0, 16)}
          value={value.deadline}
          onChange={(event) => set({ deadline: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={t('requests.subject')}
        description={t('requests.subject.hint')}
        value={value.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
        maxLength={subjectLimit}
        dir="auto"
      />
      <Textarea
        label={t(value.kind === 'rfi' ? 'requests.question' : 'requests.reason')}
        required
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
      />
      {ask.isError ? <ProblemNotice words={problemWords(ask.error, words)} /> : null}
      <Group>
        <Button size="compact-sm" disabled={!isWhole} loading={ask.isPending} onClick={send}>
          {t('requests.send')}
        </Button>
      </Group>
    </Stack>
  );
}
