import { Table, Text } from '@mantine/core';
import type { FactAccountCard } from '@workbench/contract';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { ItemSights } from './ItemSights';

/** Facts of the key: when each could be known, when one agency could, who said it first, and on what it rests. */
export function FactTable({ facts }: { facts: readonly FactAccountCard[] }) {
  const { t, named, moment, language } = useWords();
  const when = (at: string | null) => (at === null ? '–' : moment(at));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('scores.mechanical')}
      </Text>
      <Table striped bg="white" aria-label={t('scores.facts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scores.what')}</Table.Th>
            <Table.Th>{t('scores.why')}</Table.Th>
            <Table.Th>{t('scores.available')}</Table.Th>
            <Table.Th>{t('scores.pooled')}</Table.Th>
            <Table.Th>{t('scores.stated')}</Table.Th>
            <Table.Th>{t('scores.items')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map((fact) => (
            <Table.Tr key={fact.key}>
              <Table.Td>
                <bdi>{inLanguage(fact.text, language)}</bdi>
              </Table.Td>
              <Table.Td>{named('missedWhy', fact.why)}</Table.Td>
              <Table.Td>{when(fact.availableAt)}</Table.Td>
              <Table.Td>
                {when(fact.pooledAt)} {fact.pooledBy}
              </Table.Td>
              <Table.Td>
                {fact.statement ? (
                  <>
                    {moment(fact.statement.at)} {fact.statement.agency} <bdi>{fact.statement.by}</bdi>
                  </>
                ) : (
                  '–'
                )}
              </Table.Td>
              <Table.Td>
                <ItemSights items={fact.items} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
