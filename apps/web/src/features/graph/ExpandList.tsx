import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { countsQuery } from './graph.api';
import type { GraphSearch } from './graph-search';

interface Props {
  cellId: string;
  search: GraphSearch;
  entityId: string;
  /** Its neighbours on the chart. */
  shown: readonly string[];
  onExpand: () => void;
  onPart: (sort: 'kind' | 'predicate', key: string) => void;
}

/** What is around an entity and not on the chart yet, counted before it is brought there: all of it, a kind, or by a predicate. */
export function ExpandList({ cellId, search, entityId, shown, onExpand, onPart }: Props) {
  const words = useWords();
  const { t, named } = words;
  const counts = useQuery(countsQuery(cellId, search, entityId, shown));
  if (counts.isPending) return <Loader size="xs" aria-label={t('shell.loading')} />;
  if (counts.isError) return <ProblemNotice words={problemWords(counts.error, words)} />;
  const { total, kinds, predicates, months } = counts.data;
  if (total === 0) return <Text size="xs">{t('graph.around.none')}</Text>;
  const part = (sort: 'kind' | 'predicate', key: string, words: string, count: number) => (
    <Button key={key} size="compact-xs" variant="default" onClick={() => onPart(sort, key)}>
      {words} ({count})
    </Button>
  );
  return (
    <Stack gap={6}>
      <Button size="compact-xs" onClick={onExpand} style={{ alignSelf: 'flex-start' }}>
        {t('graph.around.all', { count: total })}
      </Button>
      <Group gap={4} role="group" aria-label={t('graph.kinds')}>
        {kinds.map(({ kind, count }) => part('kind', kind, named('entityKind', kind), count))}
      </Group>
      <Group gap={4} role="group" aria-label={t('graph.predicates')}>
        {predicates.map(({ predicate, count }) => part('predicate', predicate, named('predicate', predicate), count))}
      </Group>
      {months.length > 0 ? (
        <Text size="xs" c="dimmed">
          {months.map(({ month, count }) => `${month}: ${count}`).join(' · ')}
        </Text>
      ) : null}
    </Stack>
  );
}
