import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { requirePasswordChange, setDisabled, type CellDesk, type NewLink, type PersonCard } from '@workbench/contract';
import type { CompartmentCode } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { AccountDialog, type AccountDeed } from './AccountDialog';
import { usePeopleWrite } from './people.api';
import { SeatDialog } from './SeatDialog';

/** What the administrator may do about one person. */
export function PersonActions({
  cell,
  compartments,
  person,
  onLink,
}: {
  cell: CellDesk;
  compartments: readonly CompartmentCode[];
  person: PersonCard;
  onLink: (name: string, link: NewLink) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState<'seat' | AccountDeed>();
  const admit = usePeopleWrite(cell.id, setDisabled);
  const require = usePeopleWrite(cell.id, requirePasswordChange);
  const { account, may, displayName: name, personId } = person;
  const params = { cellId: cell.id, personId };
  const close = () => setOpen(undefined);
  if (!may.seat && !may.account) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('people.actions', { name })} loading={admit.isPending || require.isPending}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.seat ? <Menu.Item onClick={() => setOpen('seat')}>{t('people.seat')}</Menu.Item> : null}
          {may.account && account ? (
            <>
              {account.state === 'disabled' ? null : <Menu.Item onClick={() => setOpen('newLink')}>{t('people.newLink')}</Menu.Item>}
              {account.state === 'active' ? (
                <Menu.Item onClick={() => require.mutate({ params, body: { isRequired: !account.mustChangePassword } })}>
                  {t(account.mustChangePassword ? 'people.waiveChange' : 'people.requireChange')}
                </Menu.Item>
              ) : null}
              {account.hasSecondFactor ? (
                <Menu.Item onClick={() => setOpen('resetSecondFactor')}>{t('people.resetSecondFactor')}</Menu.Item>
              ) : null}
              {account.state === 'disabled' ? (
                <Menu.Item onClick={() => admit.mutate({ params, body: { isDisabled: false } })}>{t('people.enable')}</Menu.Item>
              ) : (
                <Menu.Item color="red.9" onClick={() => setOpen('disable')}>
                  {t('people.disable')}
                </Menu.Item>
              )}
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {open === 'seat' ? <SeatDialog cell={cell} compartments={compartments} person={person} onClose={close} /> : null}
      {open && open !== 'seat' ? <AccountDialog cellId={cell.id} person={person} deed={open} onLink={onLink} onClose={close} /> : null}
    </>
  );
}
