import { Alert, Button, Stack, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AnswerOf, runObjectImport } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { RefusedObjects } from './RefusedObjects';

const counts = ['added', 'updated', 'unchanged', 'withdrawn'] as const;
const kinds = ['items', 'entities', 'claims'] as const;

/** What became of items, entities and claims, and which objects were refused. */
export function ObjectReport({ cellId, refused, ...tallies }: { cellId: string } & AnswerOf<typeof runObjectImport>) {
  const { t } = useWords();
  return (
    <Stack>
      <Alert
        color={refused.length > 0 ? 'orange' : 'green'}
        role="status"
        title={t('import.objects.done', { added: tallies.items.added, updated: tallies.items.updated, refused: refused.length })}
      >
        <Table maw={600}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              {counts.map((count) => (
                <Table.Th key={count}>{t(`import.objects.${count}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th>{t(`import.objects.${kind}`)}</Table.Th>
                {counts.map((count) => (
                  <Table.Td key={count}>{tallies[kind][count]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Button component={Link} to={`/cells/${cellId}/items`} size="compact-sm" mt="xs">
          {t('shell.items')}
        </Button>
      </Alert>
      <RefusedObjects refused={refused} />
    </Stack>
  );
}
