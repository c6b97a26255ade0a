import { Table, Title } from '@mantine/core';
import type { TimelineEntry } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { entryWords, whenWords } from './entry-words';

/** What happened when as a table, for paper. */
export function Chronology({ entries }: { entries: readonly TimelineEntry[] }) {
  const words = useWords();
  return (
    <section className="only-print">
      <Title order={2}>{words.t('picture.view.timeline')}</Title>
      <Table fz="xs" verticalSpacing={2}>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>{whenWords(entry, words)}</Table.Td>
              <Table.Td>
                <span dir="auto">{entryWords(entry, words)}</span>
                {entry.status === 'suspected' ? ` (${words.named('claimStatus', 'suspected')})` : ''}
              </Table.Td>
              <Table.Td>
                {entry.source?.agency} <bdi>{entry.sort === 'item' ? '' : entry.source?.title}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
