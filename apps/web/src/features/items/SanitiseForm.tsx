import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { sanitiseItem, SanitisedContribution, type CellDesk, type Item, type RequestDetail } from '@workbench/contract';
import { findTraces, portionText } from '@workbench/domain';
import { PortionMark, ProblemNotice, TypedText } from '@workbench/ui';
import { call, newKey } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { ItemKindFields, ItemWordFields } from './ItemFields';
import { MarkingForm, openMarking } from './MarkingForm';
import { TraceNotice } from './TraceNotice';

interface Props {
  cell: CellDesk;
  item: Item;
  /** The request that this will answer. */
  request?: RequestDetail | undefined;
  done: (itemId: string) => ReactNode;
}

/** What is known before a word is written: all but the text, which is not copied. */
function startOf(item: Item) {
  return {
    key: newKey(),
    kind: item.kind as string,
    title: item.title,
    text: '',
    language: item.language,
    reportedAt: item.reportedAt.slice(0, 16),
    sourceDescriptor: '',
    answer: '',
    marking: openMarking,
    isLookedAt: false,
  };
}

function Original({ cell, item }: { cell: CellDesk; item: Item }) {
  const { t } = useWords();
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={t('sanitise.original')}
      style={{ borderStyle: 'dashed', alignSelf: 'start', position: 'sticky', insetBlockStart: 0 }}
    >
      <Stack gap="xs">
        <Title order={2}>{t('sanitise.original')}</Title>
        <Alert color="orange" p="xs">
          {t('sanitise.original.warning')}
        </Alert>
        <PortionMark text={portionText(item.marking, cell.levels)} level={item.marking.level} />
        <Text fw={600}>
          <bdi>{item.title}</bdi>
        </Text>
        <TypedText text={item.text} />
        {[item.sourceDescriptor, item.sourceIdentity, item.reference, item.handling].map((one, place) =>
          one ? (
            <Text key={place} size="xs" c="dimmed">
              <bdi>{one}</bdi>
            </Text>
          ) : null,
        )}
      </Stack>
    </Paper>
  );
}

/** A sanitised version beside the original; what is typed survives a reload and a cut network. */
export function SanitiseForm({ cell, item, request, done }: Props) {
  const words = useWords();
  const { t } = words;
  const [initial] = useState(() => startOf(item));
  const draft = useDraft(`sanitise:${cell.id}:${cell.me.personId}:${item.id}`, initial);
  const { value } = draft;
  const set = (changes: Partial<typeof value>) => draft.change((before) => ({ ...before, ...changes }));
  const client = useQueryClient();
  const names = cell.compartments.filter((one) => item.marking.compartments.includes(one.code)).map((one) => one.name);
  const traces = findTraces(
    { ...item, compartments: [...item.marking.compartments, ...names] },
    [value.title, value.text, value.sourceDescriptor].join('\n'),
  );
  const checked = SanitisedContribution.safeParse({
    kind: value.kind,
    title: value.title,
    text: value.text,
    language: value.language,
    reportedAt: `${value.reportedAt}:00Z`,
    sourceDescriptor: value.sourceDescriptor || undefined,
    marking: value.marking,
    requestId: request?.id,
    answer: value.answer || undefined,
  });
  const sanitise = useMutation({
    mutationFn: (body: SanitisedContribution) => call(sanitiseItem, { params: { cellId: cell.id, itemId: item.id }, body, key: value.key }),
    onSuccess: async () => {
      draft.done(startOf(item));
      await Promise.all(['items', 'item', 'requests', 'release'].map((key) => client.invalidateQueries({ queryKey: [key, cell.id] })));
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success) sanitise.mutate(checked.data);
  };
  if (sanitise.isSuccess) return done(sanitise.data.id);
  const list = value.marking.releasableTo;
  const unread = request
    ? [...new Set([request.from, request.forAgency ?? request.from])].filter((one) => list !== 'all' && !list.includes(one))
    : [];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Original cell={cell} item={item} />
      <form onSubmit={handleSubmit}>
        <Stack gap="xs">
          <Title order={2}>{t('sanitise.new')}</Title>
          {request ? <Alert p="xs">{t('sanitise.answers', { agency: request.from })}</Alert> : null}
          <ItemWordFields value={value} set={set} />
          <TraceNotice traces={traces} isLookedAt={value.isLookedAt} onLookedAt={(isLookedAt) => set({ isLookedAt })} />
          <ItemKindFields value={value} set={set} also={[item.language]} />
          <TextInput
            label={t('items.sourceDescriptor')}
            description={t('items.sourceDescriptor.hint')}
            value={value.sourceDescriptor}
            onChange={(event) => set({ sourceDescriptor: event.currentTarget.value })}
            maxLength={500}
            dir="auto"
          />
          <MarkingForm cell={cell} value={value.marking} onChange={(marking) => set({ marking })} />
          {unread.map((agency) => (
            <Alert key={agency} color="orange" p="xs">
              {t('sanitise.unread', { agency })}
            </Alert>
          ))}
          {request ? (
            <Textarea
              label={t('sanitise.answer', { agency: request.from })}
              value={value.answer}
              onChange={(event) => set({ answer: event.currentTarget.value })}
              autosize
              minRows={1}
              maxLength={4000}
              dir="auto"
            />
          ) : null}
          {sanitise.isError ? <ProblemNotice words={problemWords(sanitise.error, words)} /> : null}
          <Group>
            <Button type="submit" disabled={!checked.success || (traces.length > 0 && !value.isLookedAt)} loading={sanitise.isPending}>
              {t('sanitise.do')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('items.kept')}
            </Text>
          </Group>
        </Stack>
      </form>
    </SimpleGrid>
  );
}
