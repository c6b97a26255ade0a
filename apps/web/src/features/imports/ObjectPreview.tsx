import { Alert, Badge, Group, Stack, Table, Text } from '@mantine/core';
import type { AnswerOf, previewImport } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { RefusedObjects } from './RefusedObjects';

/** What a file of objects holds: how many of which type, the first of them, and what cannot be read. */
export function ObjectPreview({ preview }: { preview: Extract<AnswerOf<typeof previewImport>, { sort: 'objects' }> }) {
  const { t } = useWords();
  const { format, objectCount, entityCount, claimCount, types, first, refused } = preview;
  return (
    <Stack>
      <Alert color="blue" p="xs">
        <Text size="sm">
          {t('import.objects.found', { format: format.toUpperCase(), objects: objectCount, entities: entityCount, claims: claimCount })}
        </Text>
        <Group gap="xs" mt="xs">
          {types.map(({ type, count, tlp }) => (
            <Badge key={type} variant="light" tt="none">
              <bdi>
                {type} × {count}
              </bdi>
              {tlp ? (
                <>
                  {' '}
                  <bdi>{tlp}</bdi>
                </>
              ) : null}
            </Badge>
          ))}
        </Group>
      </Alert>
      {first.length > 0 ? (
        <Table withTableBorder bg="white" fz="xs">
          <Table.Tbody>
            {first.map(({ where, type, title, tlp }) => (
              <Table.Tr key={where}>
                <Table.Td>
                  <bdi>{type}</bdi>
                </Table.Td>
                <Table.Td dir="auto">{title}</Table.Td>
                <Table.Td>
                  <bdi>{tlp}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <RefusedObjects refused={refused} />
    </Stack>
  );
}
