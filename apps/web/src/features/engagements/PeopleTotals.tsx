import { Table, Text } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { AgeBand, countPeople, ofKind, Sex, type Counted, type RecordKind } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** People of all records of a kind, added up by sex and by age. */
export function PeopleTotals({ engagement, kind }: { engagement: EngagementDetail; kind: 'meeting' | 'visit' | 'cohort' | 'attendance' }) {
  const { t, named } = useWords();
  const counted = ofKind(engagement.records, kind as RecordKind).flatMap(({ content, isRemoved }): Counted[] =>
    isRemoved || !('people' in content) ? [] : content.people,
  );
  const { total, bySex, byAge, shareOfWomen } = countPeople(counted);
  if (total === 0) return null;
  const share = shareOfWomen === null ? '' : t('engagements.shareOfWomen', { percent: Math.round(shareOfWomen * 100) });
  return (
    <div>
      <Text size="sm">
        {t('engagements.peopleTotal', { total })} {share}
      </Text>
      <Table withTableBorder>
        <Table.Tbody>
          <Table.Tr>
            {[
              ...Sex.options.map((sex) => ({ key: sex, count: bySex[sex] })),
              ...AgeBand.options.map((age) => ({ key: age, count: byAge[age] })),
            ].map(({ key, count }) => (
              <Table.Td key={key}>
                <Text size="xs" c="dimmed">
                  {named('engValue', key)}
                </Text>
                {count}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
}
