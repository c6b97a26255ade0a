import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { itemClaimsQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { citableQuery } from '../../shared/api/products.api';
import { PortionOf } from '../../shared/markings/marks';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';

/** What evidence is to rest on. */
export type Ground = { itemId: string } | { claimId: string };

interface Props {
  cellId: string;
  levels: readonly string[];
  /** Ids of items and claims that are in the matrix. */
  there: ReadonlySet<string>;
  /** Offers no claims on the items. */
  isItemsOnly?: boolean;
  onAdd: (ground: Ground) => void;
}

function ClaimChoices({ cellId, itemId, there, onAdd }: Pick<Props, 'cellId' | 'there' | 'onAdd'> & { itemId: string }) {
  const { named, t } = useWords();
  const claims = useQuery(itemClaimsQuery(cellId, itemId));
  return (
    <Stack gap={2} ps="md">
      {claims.data?.rows
        .filter((claim) => !claim.retracted && claim.predicate !== 'name')
        .map((claim) => (
          <Group key={claim.id} gap="xs" justify="space-between" wrap="nowrap">
            <Text size="sm">
              <bdi>{claim.subject.name}</bdi> {named('predicate', claim.predicate)} <bdi>{claim.object?.name ?? claim.value}</bdi>
            </Text>
            <Button size="compact-xs" variant="default" disabled={there.has(claim.id)} onClick={() => onAdd({ claimId: claim.id })}>
              {t(there.has(claim.id) ? 'ach.evidence.there' : 'ach.evidence.addClaim')}
            </Button>
          </Group>
        ))}
      {claims.data?.rows.length === 0 ? <Text size="xs">{t('product.noClaims')}</Text> : null}
    </Stack>
  );
}

/** Finds items and claims on them, and puts them into the matrix; it stays open for the next. */
export function EvidencePicker({ cellId, levels, there, isItemsOnly = false, onAdd }: Props) {
  const words = useWords();
  const { t, day } = words;
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 200);
  const [open, setOpen] = useState<string>();
  const items = useQuery({ ...citableQuery(cellId, asked), placeholderData: (before) => before });
  return (
    <Stack>
      <TextInput
        data-autofocus
        aria-label={t('product.cite.search')}
        placeholder={t('product.cite.search')}
        value={q}
        dir="auto"
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {items.isPending ? <Loader size="sm" /> : null}
      {items.isError ? <ProblemNotice words={problemWords(items.error, words)} /> : null}
      {items.data?.rows.length === 0 ? <EmptyState title={t('items.none')} /> : null}
      {items.data?.rows.map((row) => (
        <div key={row.id}>
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <div>
              <Text size="sm" fw={600}>
                <bdi>{row.title}</bdi>
              </Text>
              <Group gap={6}>
                <PortionOf marking={row.marking} levels={levels} />
                <Text size="xs" c="dimmed">
                  {row.agency}, {day(row.reportedAt)}
                </Text>
                <GradingList gradings={row.gradings} />
              </Group>
            </div>
            <Group gap={4} wrap="nowrap">
              {row.claimCount > 0 && !isItemsOnly ? (
                <Button size="compact-xs" variant="default" onClick={() => setOpen(open === row.id ? undefined : row.id)}>
                  {t('items.claims', { count: row.claimCount })}
                </Button>
              ) : null}
              <Button
                size="compact-xs"
                disabled={there.has(row.id)}
                aria-label={`${t(there.has(row.id) ? 'ach.evidence.there' : 'ach.evidence.add')}: ${row.title}`}
                onClick={() => onAdd({ itemId: row.id })}
              >
                {t(there.has(row.id) ? 'ach.evidence.there' : 'ach.evidence.add')}
              </Button>
            </Group>
          </Group>
          {open === row.id ? <ClaimChoices cellId={cellId} itemId={row.id} there={there} onAdd={onAdd} /> : null}
        </div>
      ))}
    </Stack>
  );
}
