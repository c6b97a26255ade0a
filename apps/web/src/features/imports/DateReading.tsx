import { Alert, Group, SegmentedControl, Text } from '@mantine/core';
import type { AnswerOf, ImportMapping, previewImport } from '@workbench/contract';
import { readDate } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

type Dates = Extract<AnswerOf<typeof previewImport>, { sort: 'rows' }>['dates'];

interface Props {
  dates: Dates;
  mapping: ImportMapping;
  onChange: (next: ImportMapping) => void;
}

/** How the dates of the chosen column will be read, before anything is written; whether the day or the month comes first can be said. */
export function DateReading({ dates, mapping, onChange }: Props) {
  const { t, day } = useWords();
  const column = mapping.reportedAt;
  const found = column !== null && Object.hasOwn(dates, column) ? dates[column] : undefined;
  if (!found) return null;
  const isNumeric = found.pattern === 'day_first' || found.pattern === 'month_first';
  const order = mapping.isMonthFirst ? 'month_first' : 'day_first';
  return (
    <Alert color={found.isAmbiguous ? 'orange' : 'blue'} p="xs" role="status" aria-label={t('import.dates')}>
      <Text size="sm">{t(`import.dates.${isNumeric ? order : found.pattern}`)}</Text>
      <Group gap="md">
        {found.first.map(({ written }, place) => {
          const moment = readDate(written, mapping.isMonthFirst);
          return (
            <Text key={place} size="sm">
              <bdi>{written}</bdi> → {moment ? <b>{day(moment)}</b> : t('import.dates.none')}
            </Text>
          );
        })}
      </Group>
      {found.isAmbiguous ? <Text size="sm">{t('import.dates.ambiguous')}</Text> : null}
      {found.unread > 0 ? <Text size="sm">{t('import.dates.unread', { cells: found.unread })}</Text> : null}
      {isNumeric ? (
        <SegmentedControl
          mt="xs"
          size="xs"
          aria-label={t('import.dates')}
          value={order}
          onChange={(next) => onChange({ ...mapping, isMonthFirst: next === 'month_first' })}
          data={[
            { value: 'day_first', label: t('import.dates.day') },
            { value: 'month_first', label: t('import.dates.month') },
          ]}
        />
      ) : null}
    </Alert>
  );
}
