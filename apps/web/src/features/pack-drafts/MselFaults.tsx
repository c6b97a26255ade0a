import { Table, Text } from '@mantine/core';
import type { MselRowFault } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** What is wrong with the rows of a table: line, field and what. */
export function MselFaults({ faults }: { faults: readonly MselRowFault[] }) {
  const { t, named } = useWords();
  return (
    <>
      <Text size="sm" fw={600} role="alert">
        {t('msel.import.faults')}
      </Text>
      <Table.ScrollContainer minWidth={400} mah={240}>
        <Table aria-label={t('msel.import.faults')} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('msel.import.line')}</Table.Th>
              <Table.Th>{t('msel.import.column')}</Table.Th>
              <Table.Th>{t('packs.fault')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ line, field, code, values }) => (
              <Table.Tr key={`${line} ${field} ${code}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{named('packField', field)}</Table.Td>
                <Table.Td>{t(`mselFault.${code}`, values)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
