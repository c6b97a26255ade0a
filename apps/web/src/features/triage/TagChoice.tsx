import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../shared/words/useWords';
import { tagsQuery } from './triage.api';

/** Narrows the list to items with a tag; not there while no visible item has one. */
export function TagChoice({
  cellId,
  chosen,
  onChange,
}: {
  cellId: string;
  chosen: readonly string[];
  onChange: (tags: string[] | undefined) => void;
}) {
  const { t } = useWords();
  const tags = useQuery(tagsQuery(cellId)).data?.rows ?? [];
  if (tags.length === 0 && chosen.length === 0) return null;
  const gone = chosen.filter((tag) => !tags.some((row) => row.tag === tag));
  return (
    <MultiSelect
      size="xs"
      ms="auto"
      miw={130}
      maw={200}
      aria-label={t('triage.tags')}
      placeholder={chosen.length === 0 ? t('triage.tags') : ''}
      data={[
        ...tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
        ...gone.map((tag) => ({ value: tag, label: tag })),
      ]}
      value={[...chosen]}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('triage.clear') }}
    />
  );
}
