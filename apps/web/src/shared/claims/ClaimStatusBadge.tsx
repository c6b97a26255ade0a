import { Badge, Menu, UnstyledButton } from '@mantine/core';
import type { ClaimCard } from '@workbench/contract';
import { ClaimStatus } from '@workbench/domain';
import { useChangeStatus } from '../api/claims.api';
import { useWords } from '../words/useWords';

/** Hue of the badge; the words on it are dark enough to be read on it. */
const colours: Record<ClaimStatus, { color: string; c: string }> = {
  confirmed: { color: 'green', c: '#14522b' },
  suspected: { color: 'yellow', c: '#6b3a00' },
  denied: { color: 'red', c: '#8a1119' },
};

/** How sure the source of a claim is; its author may say otherwise here. */
export function ClaimStatusBadge({ claim, cellId }: { claim: ClaimCard; cellId: string }) {
  const { t, named } = useWords();
  const change = useChangeStatus(cellId);
  const badge = (
    <Badge size="xs" variant="light" {...colours[claim.status]} {...(claim.may.changeStatus ? { rightSection: '▾' } : {})}>
      {named('claimStatus', claim.status)}
    </Badge>
  );
  if (!claim.may.changeStatus) return badge;
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton aria-label={`${t('claim.status')}: ${named('claimStatus', claim.status)}`} disabled={change.isPending}>
          {badge}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ClaimStatus.options.map((status) => (
          <Menu.Item key={status} disabled={status === claim.status} onClick={() => change.mutate({ claim, status })}>
            {named('claimStatus', status)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
