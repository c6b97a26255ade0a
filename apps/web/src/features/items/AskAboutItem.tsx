import { Anchor, Button, Modal, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CellDesk, Item } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { AskForm } from '../../shared/requests/AskForm';
import { useWords } from '../../shared/words/useWords';

/** Asks the originator of an item: to release it further, for its use, for a sanitised version, or a question. */
export function AskAboutItem({ cell, item }: { cell: CellDesk; item: Item }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [sentId, setSentId] = useState<string>();
  if (item.agency === cell.me.agency || !mayDo(cell.me.role, 'contribute_item')) return null;
  const title = t('requests.askAbout', { agency: item.agency });
  return (
    <>
      <Button size="compact-xs" variant="light" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {sentId ? (
        <Text size="xs" role="status">
          {t('requests.sent')}{' '}
          <Anchor component={Link} to={`/cells/${cell.id}/requests/${sentId}?tab=out`} size="xs">
            {t('requests.openIt')}
          </Anchor>
        </Text>
      ) : null}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
        <AskForm
          cell={cell}
          kinds={['rfi', 'release', 'use_approval', 'sanitisation']}
          about={{ itemId: item.id, title: item.title, agency: item.agency }}
          onSent={({ id }) => {
            setSentId(id);
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}
