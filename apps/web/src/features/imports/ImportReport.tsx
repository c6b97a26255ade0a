import { Alert, Button, CopyButton, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RefusedRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** What happened to the rows: added, there already, refused with line and reason. */
export function ImportReport({
  cellId,
  added,
  alreadyThere,
  refused,
}: {
  cellId: string;
  added: number;
  alreadyThere: number;
  refused: RefusedRow[];
}) {
  const { t } = useWords();
  const reasonOf = (row: RefusedRow) => t(`import.fault.${row.fault}`, row.values);
  const lines = refused.map((row) => `${row.line}\t${row.field}\t${reasonOf(row)}`).join('\n');
  return (
    <Stack>
      <Alert
        color={refused.length > 0 ? 'orange' : 'green'}
        role="status"
        title={t('import.done', { added, alreadyThere, refused: refused.length })}
      >
        <Group>
          <Button component={Link} to={`/cells/${cellId}/items`} size="compact-sm">
            {t('shell.items')}
          </Button>
          {refused.length > 0 ? (
            <CopyButton value={lines}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {t(copied ? 'import.copied' : 'import.copy')}
                </Button>
              )}
            </CopyButton>
          ) : null}
        </Group>
      </Alert>
      {refused.length > 0 ? (
        <Table withTableBorder bg="white">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.line')}</Table.Th>
              <Table.Th>{t('import.field')}</Table.Th>
              <Table.Th>{t('import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refused.map((row) => (
              <Table.Tr key={`${row.line} ${row.field}`}>
                <Table.Td>{row.line}</Table.Td>
                <Table.Td>
                  <bdi>{row.field}</bdi>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" dir="auto">
                    {reasonOf(row)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Stack>
  );
}
