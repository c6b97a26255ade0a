import { Badge, Button, Group, Loader, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftFault, PackDraftDetail, PackRecordCard } from '@workbench/contract';
import type { DraftPart } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { entryLines, entryTitle } from './entry-lines';
import { EntryDialog } from './EntryDialog';
import { packRecordsQuery } from './pack-drafts.api';
import { RemovedEntries } from './RemovedEntries';
import { usePackChanges } from './usePackChanges';

interface Props {
  draft: PackDraftDetail;
  part: DraftPart;
  faults: readonly DraftFault[];
  /** The record that the address names. */
  at: string | undefined;
  onOpen: (recordId: string | undefined) => void;
}

/** Most rows that are shown at once; the search finds the others. */
const mostRows = 200;

/** Records of a part as a table, each of which opens in a form made from its shape. */
export function PartTable({ draft, part, faults, at, onOpen }: Props) {
  const words = useWords();
  const { t, named, moment } = words;
  const records = useQuery(packRecordsQuery(draft.id, part));
  const changes = usePackChanges(draft.id);
  const [isNew, setNew] = useState(false);
  const [search, setSearch] = useState('');
  const there = (records.data?.rows ?? []).filter(({ isRemoved }) => !isRemoved);
  const removed = (records.data?.rows ?? []).filter(({ isRemoved }) => isRemoved);
  const wanted = search.trim().toLocaleLowerCase();
  const found =
    wanted === '' ? there : there.filter(({ content }) => entryLines(part, content, words).toLocaleLowerCase().includes(wanted));
  const opened = there.find(({ id }) => id === at);
  const wrongIn = (card: PackRecordCard) => faults.filter(({ recordId }) => recordId === card.id).length;
  const mayAdd = draft.may.write && part !== 'manifest';
  return (
    <Stack gap="xs" component="section" aria-label={named('packPart', part)}>
      <Group justify="space-between">
        <Title order={2}>{named('packPart', part)}</Title>
        {mayAdd ? <Button onClick={() => setNew(true)}>{t('packs.add')}</Button> : null}
      </Group>
      {records.isError ? (
        <ProblemNotice words={problemWords(records.error, words)} retry={t('shell.retry')} onRetry={() => void records.refetch()} />
      ) : null}
      {records.isPending ? <Loader size="sm" aria-label={t('shell.loading')} /> : null}
      {changes.problem ? <ProblemNotice words={changes.problem} /> : null}
      {there.length > 5 ? (
        <TextInput
          type="search"
          dir="auto"
          label={t('packs.find')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      ) : null}
      {records.data && there.length === 0 ? <EmptyState title={t('packs.nothing')} /> : null}
      {there.length > 0 && found.length === 0 ? <Text size="sm">{t('packs.notFound')}</Text> : null}
      {found.length > 0 ? (
        <Table.ScrollContainer minWidth={500}>
          <Table striped highlightOnHover bg="white" verticalSpacing={4} aria-label={named('packPart', part)}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('packField.key')}</Table.Th>
                <Table.Th>{t('packs.summary')}</Table.Th>
                <Table.Th>{t('packs.changed')}</Table.Th>
                <Table.Th aria-label={t('packs.change')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice(0, mostRows).map((card) => (
                <Table.Tr key={card.id}>
                  <Table.Td>
                    <bdi>{card.key}</bdi>{' '}
                    {wrongIn(card) > 0 ? (
                      <Badge size="sm" color="red" autoContrast aria-label={t('packs.faults', { count: wrongIn(card) })}>
                        {wrongIn(card)}
                      </Badge>
                    ) : null}
                  </Table.Td>
                  <Table.Td dir="auto">{entryTitle(card.content, words)}</Table.Td>
                  <Table.Td>
                    <Text size="xs">{moment(card.editedAt)}</Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4} wrap="nowrap" justify="end">
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`${t(draft.may.write ? 'packs.change' : 'packs.open')}: ${card.key}`}
                        onClick={() => onOpen(card.id)}
                      >
                        {t(draft.may.write ? 'packs.change' : 'packs.open')}
                      </Button>
                      {mayAdd ? (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          aria-label={`${t('packs.takeOut')}: ${card.key}`}
                          onClick={() => changes.changeAll([{ card, content: null }])}
                        >
                          {t('packs.takeOut')}
                        </Button>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {found.length > mostRows ? <Text size="xs">{t('packs.faultMore', { shown: mostRows })}</Text> : null}
      {draft.may.write ? (
        <RemovedEntries removed={removed} onPutBack={(card) => changes.changeAll([{ card, content: card.content }])} />
      ) : null}
      {isNew ? <EntryDialog draft={draft} part={part} faults={faults} onClose={() => setNew(false)} /> : null}
      {opened ? (
        <EntryDialog key={opened.id} draft={draft} part={part} card={opened} faults={faults} onClose={() => onOpen(undefined)} />
      ) : null}
    </Stack>
  );
}
