import { MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { EntityKind, predicates } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import type { GraphSearch } from './graph-search';

const links = predicates.filter((predicate) => predicate.object === 'entity').map((predicate) => predicate.key);

/** Values of the gradings of a cell. */
export interface GradingValues {
  reliability: readonly string[];
  credibility: readonly string[];
}

interface Props {
  search: GraphSearch;
  gradings: GradingValues;
  onGo: (next: GraphSearch) => void;
}

/** What narrows the chart: kinds of nodes, links, gradings of items, lines from the start. */
export function GraphFilters({ search, gradings, onGo }: Props) {
  const { t, named } = useWords();
  const listed = (list: string[]) => (list.length > 0 ? list : undefined);
  const choice = (
    key: 'kind' | 'predicate' | 'reliability' | 'credibility',
    label: string,
    data: readonly { value: string; label: string }[],
  ) => (
    <MultiSelect
      size="xs"
      label={label}
      data={[...data]}
      value={search[key] ?? []}
      onChange={(chosen) => onGo({ ...search, [key]: listed(chosen) })}
      comboboxProps={{ withinPortal: false }}
      clearable
      searchable
    />
  );
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <Stack gap="xs" w={320}>
      {choice(
        'kind',
        t('graph.kinds'),
        EntityKind.options.map((value) => ({ value, label: named('entityKind', value) })),
      )}
      {choice(
        'predicate',
        t('graph.predicates'),
        links.map((value) => ({ value, label: named('predicate', value) })),
      )}
      {choice('reliability', t('graph.reliability'), plain(gradings.reliability))}
      {choice('credibility', t('graph.credibility'), plain(gradings.credibility))}
      <NativeSelect
        size="xs"
        label={t('graph.depth')}
        data={['1', '2', '3']}
        value={String(search.depth ?? 1)}
        disabled={!search.root}
        onChange={(event) => onGo({ ...search, depth: event.currentTarget.value === '1' ? undefined : Number(event.currentTarget.value) })}
      />
    </Stack>
  );
}
