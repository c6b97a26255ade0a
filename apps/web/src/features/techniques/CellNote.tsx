import { Text } from '@mantine/core';
import type { CellView } from './matrix-view';
import { useWords } from '../../shared/words/useWords';

/** What each rated the cell alone, once that is shown; an analyst who differs finds whom to ask. */
export function CellNote({ cell, labels }: { cell: CellView; labels: ReadonlyMap<string, string> }) {
  const { t, named } = useWords();
  return (
    <Text size="xs" component="div" aria-live="polite">
      <b>
        {labels.get(cell.hypothesisId)} / {labels.get(cell.evidenceId)}
      </b>{' '}
      {t('ach.opinions')}: {cell.opinions.length === 0 ? t('ach.opinions.none') : null}
      {cell.opinions.map((one, place) => (
        <span key={one.by?.personId}>
          {place > 0 ? ' · ' : ''}
          <bdi>{one.by?.displayName}</bdi> {one.value} ({named('ach.code', one.value ?? 'none')})
        </span>
      ))}
    </Text>
  );
}
