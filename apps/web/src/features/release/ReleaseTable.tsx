import { Table, Text, Title } from '@mantine/core';
import type { ReleaseCard } from '@workbench/contract';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** Releases so far: to whom, which version, what was left out, whether it was recalled. */
export function ReleaseTable({ releases }: { releases: readonly ReleaseCard[] }) {
  const { t } = useWords();
  const { moment } = useDeedTime();
  return (
    <>
      <Title order={2}>{t('release.soFar')}</Title>
      {releases.length === 0 ? <Text c="dimmed">{t('release.none')}</Text> : null}
      {releases.length > 0 ? (
        <Table bg="white">
          <Table.Tbody>
            {releases.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{one.agency}</Table.Td>
                <Table.Td>{t('product.versionOf', { number: one.number })}</Table.Td>
                <Table.Td>{moment(one.releasedAt)}</Table.Td>
                <Table.Td>
                  <bdi>{one.releasedBy}</bdi>
                </Table.Td>
                <Table.Td>{one.leftOut.length > 0 ? t('release.leftOut', { count: one.leftOut.length }) : ''}</Table.Td>
                <Table.Td>{one.recalledAt ? t('release.recalledAt', { date: moment(one.recalledAt) }) : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </>
  );
}
