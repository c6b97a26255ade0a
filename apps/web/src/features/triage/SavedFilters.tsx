import { ActionIcon, Menu, Modal } from '@mantine/core';
import { IconBell, IconBookmark, IconBookmarkPlus, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedFilter } from '@workbench/contract';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { FilterNames } from './FilterNames';
import { SaveFilterForm } from './SaveFilterForm';
import { savedFiltersQuery, useLookAtFilter } from './triage.api';

interface Props {
  cellId: string;
  /** The filters as they stand now; only what narrows something. */
  filter: SavedFilter['filter'];
  onUse: (filter: SavedFilter['filter']) => void;
}

/** One's own saved filters: to use, to save those that stand now, to rename and to delete. */
export function SavedFilters({ cellId, filter, onUse }: Props) {
  const words = useWords();
  const { t } = words;
  const saved = useQuery(savedFiltersQuery(cellId));
  const look = useLookAtFilter(cellId);
  const [open, setOpen] = useState<'save' | 'manage' | undefined>();
  const close = () => setOpen(undefined);
  const rows = saved.data?.rows ?? [];
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size="sm" variant="subtle" aria-label={t('triage.saved')} title={t('triage.saved')}>
            <IconBookmark size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown maw={340}>
          <Menu.Label>
            {saved.isError ? problemWords(saved.error, words) : t(rows.length > 0 ? 'triage.saved' : 'triage.saved.none')}
          </Menu.Label>
          {rows.map((row) => (
            <Menu.Item
              key={row.id}
              dir="auto"
              rightSection={row.alerts ? <IconBell size={13} aria-hidden /> : undefined}
              onClick={() => {
                onUse(row.filter);
                if (row.alerts) look.mutate(row.id);
              }}
            >
              {row.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBookmarkPlus size={14} />}
            disabled={Object.keys(filter).length === 0}
            onClick={() => setOpen('save')}
          >
            {t('triage.saved.save')}
          </Menu.Item>
          {rows.length > 0 ? (
            <Menu.Item leftSection={<IconSettings size={14} />} onClick={() => setOpen('manage')}>
              {t('triage.saved.manage')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={t(open === 'manage' ? 'triage.saved.manage' : 'triage.saved.save')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {open === 'save' ? <SaveFilterForm cellId={cellId} filter={filter} onDone={close} /> : null}
        {open === 'manage' ? <FilterNames cellId={cellId} rows={rows} /> : null}
      </Modal>
    </>
  );
}
