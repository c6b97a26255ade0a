import { Button, Group, Text, Title } from '@mantine/core';
import type { TechniqueRow } from '@workbench/contract';
import { rowTitle } from '../../shared/techniques/row-words';
import { useWords } from '../../shared/words/useWords';

interface Props {
  rows: readonly TechniqueRow[];
  labels: ReadonlyMap<string, string>;
  /** Puts a row back; absent for those who only look on. */
  onPutBack?: ((row: TechniqueRow) => void) | undefined;
}

/** Rows that were taken out, to be put back. */
export function RemovedRows({ rows, labels, onPutBack }: Props) {
  const words = useWords();
  const { t } = words;
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('techniques.removed')}>
      <Title order={2}>{t('techniques.removed')}</Title>
      {rows.map((row) => (
        <Group key={row.id} gap="xs">
          <Text size="sm">
            {labels.get(row.id)} <bdi>{rowTitle(row, words)}</bdi>
          </Text>
          {onPutBack ? (
            <Button size="compact-xs" variant="default" onClick={() => onPutBack(row)}>
              {t('techniques.row.restore', { label: labels.get(row.id) ?? '' })}
            </Button>
          ) : null}
        </Group>
      ))}
    </section>
  );
}
