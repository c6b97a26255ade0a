import { Badge, Group, Table, Text } from '@mantine/core';
import type { AnswerOf, CellDesk, listPeople, NewLink, PersonCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { PersonActions } from './PersonActions';

function AccountCell({ account }: { account: NonNullable<PersonCard['account']> }) {
  const { t, named, day } = useWords();
  const colour = { invited: 'yellow', active: 'teal', disabled: 'red' }[account.state];
  return (
    <Group gap={4}>
      <Badge variant="light" color={colour} c="dark">
        {named('accountState', account.state)}
      </Badge>
      {account.hasSecondFactor ? <Badge variant="default">{t('people.hasSecondFactor')}</Badge> : null}
      {account.mustChangePassword ? <Badge variant="default">{t('people.mustChange')}</Badge> : null}
      {account.linkExpiresAt ? <Badge variant="default">{t('people.linkUntil', { date: day(account.linkExpiresAt) })}</Badge> : null}
    </Group>
  );
}

/** The people of the cell: their seats and, for whoever administers accounts, their accounts. */
export function PeopleTable({
  cell,
  people,
  onLink,
}: {
  cell: CellDesk;
  people: AnswerOf<typeof listPeople>;
  onLink: (name: string, link: NewLink) => void;
}) {
  const { t, named } = useWords();
  const hasAccounts = people.rows.some((person) => person.account !== null);
  return (
    <Table.ScrollContainer minWidth={760} tabIndex={0}>
      <Table bg="white" withTableBorder verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.role')}</Table.Th>
            <Table.Th>{t('people.agency')}</Table.Th>
            <Table.Th>{t('people.clearance')}</Table.Th>
            <Table.Th>{t('people.compartments')}</Table.Th>
            {hasAccounts ? <Table.Th>{t('people.account')}</Table.Th> : null}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.rows.map((person) => (
            <Table.Tr key={person.personId}>
              <Table.Td>
                <Text size="sm" fw={600}>
                  <bdi>{person.displayName}</bdi>
                  {person.personId === cell.me.personId ? ` (${t('people.you')})` : ''}
                </Text>
                <Text size="xs" c="dimmed">
                  <bdi dir="ltr">{person.email}</bdi>
                </Text>
              </Table.Td>
              <Table.Td>{named('role', person.role)}</Table.Td>
              <Table.Td>
                <bdi>{person.agency}</bdi>
              </Table.Td>
              <Table.Td>{cell.levels[person.clearance] ?? person.clearance}</Table.Td>
              <Table.Td>
                <bdi>{person.compartments.join(', ')}</bdi>
              </Table.Td>
              {hasAccounts ? <Table.Td>{person.account ? <AccountCell account={person.account} /> : null}</Table.Td> : null}
              <Table.Td>
                <PersonActions cell={cell} compartments={people.compartments} person={person} onLink={onLink} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
