import { Button, Checkbox, Group, Loader, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftFault, PackDraftDetail } from '@workbench/contract';
import { droppedRow, movedRow, type Inject } from '@workbench/domain';
import { ConflictPanel, EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { AddColumn } from './AddColumn';
import { entryLines } from './entry-lines';
import { EntryDialog } from './EntryDialog';
import { columnName, columnsOf, sortInjects, type MselColumn, type MselSort } from './msel-cells';
import { MselBulk } from './MselBulk';
import { MselImport } from './MselImport';
import { MselRow } from './MselRow';
import { packRecordsQuery } from './pack-drafts.api';
import { useCellWrite } from './useCellWrite';
import { usePackChanges } from './usePackChanges';

interface Props {
  draft: PackDraftDetail;
  faults: readonly DraftFault[];
  /** Whether the pack was checked at all. */
  isChecked: boolean;
  at: string | undefined;
  onOpen: (recordId: string | undefined) => void;
}

/** The list of injects as a table that is written in: sorted, changed together, moved in time, and imported from a table. */
export function MselEditor({ draft, faults, isChecked, at, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const records = useQuery(packRecordsQuery(draft.id, 'injects'));
  const changes = usePackChanges(draft.id);
  const cells = useCellWrite(draft.id);
  const [sort, setSort] = useState<MselSort>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState<'new' | 'import'>();
  const [added, setAdded] = useState<readonly string[]>([]);
  const cards = (records.data?.rows ?? []).filter(({ isRemoved }) => !isRemoved);
  const faultsOf = (id: string) => faults.filter(({ recordId }) => recordId === id);
  const rows = sortInjects(
    cards.map((card) => ({ card, inject: card.content as unknown as Inject, faults: faultsOf(card.id).length })),
    sort,
  );
  const columns = columnsOf(
    rows.map(({ inject }) => inject),
    added,
  );
  const chosen = cards.filter(({ id }) => selected.has(id));
  const opened = cards.find(({ id }) => id === at);
  const handleMoved = (move: (injects: Inject[]) => Inject[]) => {
    if (changes.isPending) return;
    const moved = move(rows.map(({ inject }) => inject));
    changes.changeAll(
      moved.flatMap((inject) => {
        const card = cards.find(({ key }) => key === inject.serial);
        return card ? [{ card, content: { ...inject } }] : [];
      }),
    );
  };
  const sortBy = (column: MselColumn) => setSort((now) => ({ column, isDescending: now?.column === column ? !now.isDescending : false }));
  const sortOf = (column: MselColumn) => (sort?.column !== column ? 'none' : sort.isDescending ? 'descending' : 'ascending');
  return (
    <Stack gap="xs" component="section" aria-label={t('packs.msel')}>
      <Group justify="space-between">
        <Title order={2}>{t('packs.msel')}</Title>
        <Group gap="xs">
          {sort ? (
            <Button variant="subtle" onClick={() => setSort(undefined)}>
              {t('msel.order')}
            </Button>
          ) : null}
          {draft.may.write ? (
            <>
              <AddColumn taken={columns.map((column) => columnName(column, words))} onAdd={(name) => setAdded((now) => [...now, name])} />
              <Button variant="default" onClick={() => setOpen('import')}>
                {t('msel.import')}
              </Button>
              <Button onClick={() => setOpen('new')}>{t('packs.add')}</Button>
            </>
          ) : null}
        </Group>
      </Group>
      {records.isError ? (
        <ProblemNotice words={problemWords(records.error, words)} retry={t('shell.retry')} onRetry={() => void records.refetch()} />
      ) : null}
      {records.isPending ? <Loader size="sm" aria-label={t('shell.loading')} /> : null}
      {changes.problem ? <ProblemNotice words={changes.problem} /> : null}
      {cells.error ? <ProblemNotice words={problemWords(cells.error, words)} /> : null}
      {cells.conflict ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text: entryLines('injects', cells.conflict.mine, words),
            choose: t('shell.conflict.keepMine'),
            onChoose: cells.conflict.keepMine,
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: entryLines('injects', cells.conflict.theirs, words),
            choose: t('shell.conflict.takeTheirs'),
            onChoose: cells.conflict.takeTheirs,
          }}
        />
      ) : null}
      {draft.may.write && rows.length > 0 ? (
        <>
          <Text size="xs" c="dimmed">
            {t('msel.keys')}
          </Text>
          <MselBulk draft={draft} selected={chosen} onChange={changes.changeAll} />
        </>
      ) : null}
      {records.data && rows.length === 0 ? <EmptyState title={t('packs.nothing')} /> : null}
      {rows.length > 0 ? (
        <Table.ScrollContainer minWidth={1500}>
          <Table striped bg="white" verticalSpacing={3} aria-label={t('packs.msel')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  {draft.may.write ? (
                    <Checkbox
                      size="xs"
                      aria-label={t('msel.selectAll')}
                      checked={chosen.length === cards.length}
                      indeterminate={chosen.length > 0 && chosen.length < cards.length}
                      onChange={({ currentTarget }) => setSelected(new Set(currentTarget.checked ? cards.map(({ id }) => id) : []))}
                    />
                  ) : (
                    t('packs.open')
                  )}
                </Table.Th>
                {columns.map((column) => (
                  <Table.Th key={column} aria-sort={sortOf(column)}>
                    <UnstyledButton
                      fz="xs"
                      fw={700}
                      aria-label={t('msel.sort', { name: columnName(column, words) })}
                      onClick={() => sortBy(column)}
                    >
                      <bdi>{columnName(column, words)}</bdi>
                    </UnstyledButton>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ card, inject }) => (
                <MselRow
                  key={card.id}
                  draft={draft}
                  columns={columns}
                  card={card}
                  faults={faultsOf(card.id)}
                  isChecked={isChecked}
                  isSelected={selected.has(card.id)}
                  isMovable={sort === undefined}
                  onSelect={(isOn) => setSelected((now) => new Set(isOn ? [...now, card.id] : [...now].filter((id) => id !== card.id)))}
                  onMove={(way) => handleMoved((all) => movedRow(all, inject.serial, way))}
                  onDrop={(dropped, side) => handleMoved((all) => droppedRow(all, dropped, { serial: inject.serial, side }))}
                  onOpen={() => onOpen(card.id)}
                  onSave={(content, saved) => cells.save(card, content, saved)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {isOpen === 'new' ? <EntryDialog draft={draft} part="injects" faults={faults} onClose={() => setOpen(undefined)} /> : null}
      {isOpen === 'import' ? <MselImport draft={draft} onClose={() => setOpen(undefined)} /> : null}
      {opened ? (
        <EntryDialog key={opened.id} draft={draft} part="injects" card={opened} faults={faults} onClose={() => onOpen(undefined)} />
      ) : null}
    </Stack>
  );
}
