import { Badge, Group, Text } from '@mantine/core';
import { isKeyAssumption, qualityFlags, threatLevel, validateIndicator, type CheckedItem, type RowContent } from '@workbench/domain';
import type { RowGrounds } from '@workbench/contract';
import { useClock } from '../markings/exercise-clock';
import { useWords } from '../words/useWords';

/** A row as results are read from it. */
export interface ResultRow {
  id: string;
  content: RowContent;
  grounds: RowGrounds | null;
}

function toChecked({ id, content, grounds }: ResultRow): CheckedItem[] {
  if (content.kind !== 'quality') return [];
  return [
    {
      id,
      content,
      rootId: grounds?.root?.id ?? null,
      reportedAt: grounds?.reportedAt ?? null,
      credibility: grounds?.credibility ?? 'medium',
      isNotJudged: grounds?.isNotJudged ?? true,
    },
  ];
}

/** What follows from a row by rule: a key assumption, what an indicator tells apart, flags of an item, the level of a threat. */
export function RowResult({ row, rows, labels }: { row: ResultRow; rows: readonly ResultRow[]; labels: ReadonlyMap<string, string> }) {
  const { t, named } = useWords();
  const asOf = useClock() ?? '';
  const { content } = row;
  if (content.kind === 'assumption')
    return isKeyAssumption(content) ? (
      <Badge color="red" variant="light" tt="none" c="#8a1c1c">
        {t('sheet.keyAssumption')}
      </Badge>
    ) : null;
  if (content.kind === 'indicator') {
    const scenarios = rows.filter((one) => one.content.kind === 'scenario').map((one) => one.id);
    const { homeId, points, missing } = validateIndicator(content.chances, scenarios);
    return (
      <Text size="xs">
        {homeId === null ? t('sheet.noHome') : t('sheet.points', { points: points ?? 0, home: labels.get(homeId) ?? '' })}
        {missing > 0 ? ` ${t('sheet.missing', { count: missing })}` : ''}
      </Text>
    );
  }
  if (content.kind === 'quality') {
    const flags = qualityFlags(rows.flatMap(toChecked), asOf).get(row.id) ?? [];
    return (
      <Group gap={4}>
        {flags.length === 0 ? <Text size="xs">{t('sheet.noFlag')}</Text> : null}
        {flags.map((flag) => (
          <Badge key={flag} size="sm" color="orange" variant="light" tt="none" c="#7a3305">
            {named('sheet.flag', flag)}
          </Badge>
        ))}
      </Group>
    );
  }
  if (content.kind === 'threat') {
    const { threat, risk } = threatLevel(content);
    return (
      <Text size="sm" fw={600}>
        {t('sheet.threat', { threat: named('rowValue.step', threat), risk: named('rowValue.step', risk) })}
      </Text>
    );
  }
  return null;
}
