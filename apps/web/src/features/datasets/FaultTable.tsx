import { Table, Text } from '@mantine/core';
import type { DatasetImport } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** What an author should mend in a pack, row by row: where, about which key, and what. */
export function FaultTable({ faults, count }: { faults: DatasetImport['faults']; count: number }) {
  const { t } = useWords();
  return (
    <>
      <Text size="sm" fw={600}>
        {t('datasets.faults', { count })}
      </Text>
      <Table.ScrollContainer minWidth={500} mah={320}>
        <Table bg="white" aria-label={t('datasets.faultList')} verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('datasets.file')}</Table.Th>
              <Table.Th>{t('datasets.key')}</Table.Th>
              <Table.Th>{t('datasets.fault')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ code, file, key, values }, at) => (
              // A pack may have the same fault twice; its place in the list is all that tells them apart.
              <Table.Tr key={at}>
                <Table.Td dir="ltr">{file}</Table.Td>
                <Table.Td dir="auto">{key}</Table.Td>
                <Table.Td>{t(`packFault.${code}`, values)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
