import { Anchor, Button, Group, Select, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { listEntities } from '@workbench/contract';
import { EntityKind } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** Entities that visible claims speak of, by name. */
export function EntitiesPage() {
  const words = useWords();
  const { t, named, day } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const filters = useSearch({ from: '/signed-in/cells/$cellId/entities' });
  const navigate = useNavigate();
  const [q, setQ] = useState(filters.q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => box.current?.focus()]]);
  const kind = EntityKind.safeParse(filters.kind);
  const query = { q: filters.q, kind: kind.success ? kind.data : undefined };
  const entities = useInfiniteQuery({
    queryKey: ['entities', cellId, 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      call(listEntities, { params: { cellId }, query: { ...query, limit: 100, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const rows = entities.data?.pages.flatMap((page) => page.rows) ?? [];
  const set = (next: typeof filters) => void navigate({ to: '.', search: next as never, replace: true });
  const search = useDebouncedCallback((next: string) => set({ ...filters, q: next || undefined }), 250);
  return (
    <div className="page">
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('shell.entities')}</Title>
        <Button component={Link} to={`/cells/${cellId}/candidates`} variant="default" size="compact-md">
          {t('candidates.link')}
        </Button>
      </Group>
      <Group mb="sm">
        <TextInput
          ref={box}
          aria-label={t('entities.search')}
          placeholder={t('entities.search')}
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Select
          aria-label={t('claim.kind')}
          placeholder={t('entities.anyKind')}
          data={EntityKind.options.map((one) => ({ value: one as string, label: named('entityKind', one) }))}
          value={filters.kind ?? null}
          onChange={(next) => set({ ...filters, kind: next ?? undefined })}
          clearable
        />
      </Group>
      {entities.isPending ? <Loading /> : null}
      {entities.isError ? (
        <ProblemNotice words={problemWords(entities.error, words)} retry={t('shell.retry')} onRetry={() => void entities.refetch()} />
      ) : null}
      {entities.isSuccess && rows.length === 0 ? <EmptyState title={t('entities.none')} hint={t('entities.none.hint')} /> : null}
      {rows.length > 0 ? (
        <Table striped highlightOnHover bg="white">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('entities.name')}</Table.Th>
              <Table.Th>{t('claim.kind')}</Table.Th>
              <Table.Th>{t('entities.claims')}</Table.Th>
              <Table.Th>{t('entities.newest')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/cells/${cellId}/entities/${row.id}`} inherit fw={600}>
                    <bdi>{row.name}</bdi>
                  </Anchor>{' '}
                  {row.aliases.length > 0 ? (
                    <Text component="span" size="xs" c="dimmed">
                      {row.aliases.map((alias, place) => (
                        <span key={alias}>
                          {place > 0 ? ' · ' : ''}
                          <bdi>{alias}</bdi>
                        </span>
                      ))}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>{named('entityKind', row.kind)}</Table.Td>
                <Table.Td>{row.claimCount}</Table.Td>
                <Table.Td>{day(row.newestAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {entities.hasNextPage ? (
        <Button mt="sm" variant="default" loading={entities.isFetchingNextPage} onClick={() => void entities.fetchNextPage()}>
          {t('shell.more')}
        </Button>
      ) : null}
    </div>
  );
}
