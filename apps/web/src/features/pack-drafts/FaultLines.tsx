import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DatasetFault, DraftFault } from '@workbench/contract';
import { partOfFile } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

interface Props {
  faults: readonly (DatasetFault & Partial<DraftFault>)[];
  /** The draft that they are of, where each leads to its record. */
  packDraftId?: string;
}

/** What should be mended, row by row: in which part, about which record, and what. */
export function FaultLines({ faults, packDraftId }: Props) {
  const { t, named } = useWords();
  return (
    <Table.ScrollContainer minWidth={420} mah={420}>
      <Table bg="white" aria-label={t('packs.faultList')} verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('packs.part')}</Table.Th>
            <Table.Th>{t('packs.about')}</Table.Th>
            <Table.Th>{t('packs.fault')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map(({ code, file, key, values, recordId }, at) => {
            const part = partOfFile(file);
            const about = key === '' ? file : key;
            return (
              // A pack may have the same fault twice; its place in the list is all that tells them apart.
              <Table.Tr key={at}>
                <Table.Td>{part ? named('packPart', part) : <bdi>{file}</bdi>}</Table.Td>
                <Table.Td dir="auto">
                  {packDraftId && part ? (
                    <Link to="/runs/packs/$packDraftId" params={{ packDraftId }} search={{ part, ...(recordId ? { at: recordId } : {}) }}>
                      {about}
                    </Link>
                  ) : (
                    about
                  )}
                </Table.Td>
                <Table.Td>{t(`packFault.${code}`, values)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
