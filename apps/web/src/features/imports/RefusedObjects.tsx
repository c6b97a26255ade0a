import { CopyButton, Button, Stack, Table, Text } from '@mantine/core';
import type { RefusedObject } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** Objects that are not brought in, each with its place in the file and the reason. */
export function RefusedObjects({ refused }: { refused: RefusedObject[] }) {
  const { t } = useWords();
  const reasonOf = ({ fault, values }: RefusedObject) => t(`import.fault.${fault}`, values);
  if (refused.length === 0) return null;
  return (
    <Stack gap="xs" align="start">
      <CopyButton value={refused.map((one) => `${one.where}\t${reasonOf(one)}`).join('\n')}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {t(copied ? 'import.copied' : 'import.objects.copy')}
          </Button>
        )}
      </CopyButton>
      <Table withTableBorder bg="white">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.objects.where')}</Table.Th>
            <Table.Th>{t('import.objects.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refused.map((one, place) => (
            <Table.Tr key={place}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{one.where}</bdi>
              </Table.Td>
              <Table.Td>
                <Text size="sm" dir="auto">
                  {reasonOf(one)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
