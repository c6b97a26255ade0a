import { Button, Menu } from '@mantine/core';
import { IconClock, IconKeyboard, IconUser } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, type CellDesk } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { call } from '../shared/api/call';
import { sessionQuery } from '../shared/api/session.api';
import { browserDrafts } from '../shared/drafts/draft-store';
import { useWords } from '../shared/words/useWords';
import { SetClock } from './SetClock';

/** Who is signed in and in which seat; leads to the own account, help, the exercise clock and out. */
export function PersonMenu({ cell, onHelp }: { cell: CellDesk; onHelp: () => void }) {
  const { t, named } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [isClockOpen, setClockOpen] = useState(false);
  const leave = async () => {
    await call(signOut).catch(() => undefined);
    await browserDrafts.clear();
    client.clear();
    window.location.assign('/sign-in');
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconUser size={14} />}>
            <bdi>{session.displayName}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {named('role', cell.me.role)} · <bdi>{cell.me.agency}</bdi>
          </Menu.Label>
          <Menu.Item leftSection={<IconKeyboard size={14} />} onClick={onHelp}>
            {t('shell.keyboard')}
          </Menu.Item>
          {mayDo(cell.me.role, 'set_clock') && cell.clock === null ? (
            <Menu.Item leftSection={<IconClock size={14} />} onClick={() => setClockOpen(true)}>
              {t('shell.clock')}
            </Menu.Item>
          ) : null}
          {cell.runId ? (
            <Menu.Item
              leftSection={<IconClock size={14} />}
              onClick={() => void navigate({ to: '/runs/$runId', params: { runId: cell.runId! } })}
            >
              {t('runs.console')}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconUser size={14} />} onClick={() => void navigate({ to: '/account' })}>
            {t('account.title')}
          </Menu.Item>
          <Menu.Item onClick={() => void leave()}>{t('shell.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isClockOpen ? <SetClock cell={cell} onClose={() => setClockOpen(false)} /> : null}
    </>
  );
}
