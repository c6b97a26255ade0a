import { ActionIcon, Button, Group, NativeSelect, Paper, Table, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DatasetDetail } from '@workbench/contract';
import { languageNames, languages, type Language } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import type { PlanDraft, SeatDraft } from './plan-draft';

type SyndicateDraft = PlanDraft['syndicates'][number];

interface Props {
  syndicate: SyndicateDraft;
  seats: DatasetDetail['seats'];
  onChange: (change: (before: SyndicateDraft) => SyndicateDraft) => void;
  onInvent: () => void;
  /** Absent for the only one. */
  onDrop?: (() => void) | undefined;
}

/** Who sits where in a syndicate that is planned. */
export function SyndicateSeats({ syndicate, seats, onChange, onInvent, onDrop }: Props) {
  const { t, named } = useWords();
  const changeSeat = (key: string, part: Partial<SeatDraft>) =>
    onChange((before) => ({ ...before, seats: { ...before.seats, [key]: { ...before.seats[key]!, ...part } } }));
  return (
    <Paper component="fieldset" withBorder p="sm" aria-label={syndicate.name}>
      <Group align="end" mb="xs">
        <TextInput
          label={t('runs.syndicate')}
          required
          maxLength={60}
          dir="auto"
          value={syndicate.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            onChange((before) => ({ ...before, name }));
          }}
        />
        <Button variant="default" onClick={onInvent}>
          {t('runs.invent')}
        </Button>
        {onDrop ? (
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t('runs.dropSyndicate', { name: syndicate.name })}
            onClick={onDrop}
          >
            <IconTrash size={16} />
          </ActionIcon>
        ) : null}
      </Group>
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('runs.seat')}</Table.Th>
            <Table.Th>{t('signIn.email')}</Table.Th>
            <Table.Th>{t('runs.personName')}</Table.Th>
            <Table.Th>{t('runs.language')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seats.map((seat) => {
            const draft = syndicate.seats[seat.key];
            if (!draft) return null;
            const label = `${named('role', seat.role)} ${seat.agency}, ${syndicate.name}`;
            return (
              <Table.Tr key={seat.key}>
                <Table.Td>
                  {named('role', seat.role)} <bdi>{seat.agency}</bdi>
                  <Text size="xs" c="dimmed" dir="auto">
                    {seat.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    type="email"
                    dir="ltr"
                    aria-label={`${t('signIn.email')}: ${label}`}
                    value={draft.email}
                    onChange={(event) => changeSeat(seat.key, { email: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    dir="auto"
                    maxLength={120}
                    aria-label={`${t('runs.personName')}: ${label}`}
                    value={draft.displayName}
                    onChange={(event) => changeSeat(seat.key, { displayName: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('runs.language')}: ${label}`}
                    value={draft.language}
                    data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
                    onChange={(event) => changeSeat(seat.key, { language: event.currentTarget.value as Language })}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
