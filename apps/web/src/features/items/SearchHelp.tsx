import { ActionIcon, Popover, Table, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';

const rows: readonly (readonly [MessageId, MessageId])[] = [
  ['items.help.words.example', 'items.help.words'],
  ['items.help.phrase.example', 'items.help.phrase'],
  ['items.help.without.example', 'items.help.without'],
  ['items.help.or.example', 'items.help.or'],
  ['items.help.start.example', 'items.help.start'],
];

/** How a search is written, in a box that opens beside the field. */
export function SearchHelp() {
  const { t } = useWords();
  return (
    <Popover position="bottom-end" width={360} shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('items.help')} title={t('items.help')}>
          <IconHelp size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus aria-label={t('items.help')}>
        <Table verticalSpacing={4} horizontalSpacing={6} fz="xs">
          <Table.Tbody>
            {rows.map(([example, meaning]) => (
              <Table.Tr key={example}>
                <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                  <bdi style={{ fontWeight: 600 }}>{t(example)}</bdi>
                </Table.Th>
                <Table.Td>{t(meaning)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs" mt={6}>
          {t('items.help.names')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
