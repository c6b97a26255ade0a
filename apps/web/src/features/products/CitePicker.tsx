import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PinnedChart, PinnedTechnique } from '@workbench/contract';
import { EmptyState } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { itemClaimsQuery } from '../../shared/api/claims.api';
import { citableQuery } from '../../shared/api/products.api';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';
import { ChartChoices } from './ChartChoices';
import { TechniqueChoices } from './TechniqueChoices';

/** What is to be cited. */
export type Cited = { itemId: string } | { claimId: string } | PinnedChart | PinnedTechnique;

const searches = {
  items: 'product.cite.search',
  charts: 'product.cite.searchCharts',
  techniques: 'product.cite.searchTechniques',
} as const;
type Among = keyof typeof searches;

interface Props {
  cellId: string;
  levels: readonly string[];
  onCite: (what: Cited) => void;
  onClose: () => void;
}

function ItemClaimChoices({ cellId, itemId, onCite }: { cellId: string; itemId: string; onCite: Props['onCite'] }) {
  const { named, t } = useWords();
  const claims = useQuery(itemClaimsQuery(cellId, itemId));
  return (
    <Stack gap={2} ps="md">
      {claims.data?.rows
        .filter((claim) => !claim.retracted && claim.predicate !== 'name')
        .map((claim) => (
          <Button key={claim.id} size="compact-xs" variant="subtle" justify="start" onClick={() => onCite({ claimId: claim.id })}>
            <bdi>{claim.subject.name}</bdi> {named('predicate', claim.predicate)} <bdi>{claim.object?.name ?? claim.value}</bdi>
          </Button>
        ))}
      {claims.data?.rows.length === 0 ? <Text size="xs">{t('product.noClaims')}</Text> : null}
    </Stack>
  );
}

/** Find an item, a claim that rests on it, a kept chart or a technique, and cite it. */
export function CitePicker({ cellId, levels, onCite, onClose }: Props) {
  const { t, day } = useWords();
  const [q, setQ] = useState('');
  const [words] = useDebouncedValue(q.trim(), 200);
  const [open, setOpen] = useState<string>();
  const [among, setAmong] = useState<Among>('items');
  const items = useQuery({ ...citableQuery(cellId, words), placeholderData: (before) => before, enabled: among === 'items' });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('product.cite')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack>
        <SegmentedControl
          size="xs"
          value={among}
          data={[
            { value: 'items', label: t('product.cite.items') },
            { value: 'charts', label: t('charts.title') },
            { value: 'techniques', label: t('techniques.title') },
          ]}
          onChange={(next) => setAmong(next as Among)}
        />
        <TextInput
          data-autofocus
          aria-label={t(searches[among])}
          placeholder={t(searches[among])}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {among === 'charts' ? <ChartChoices cellId={cellId} levels={levels} q={words} onCite={onCite} /> : null}
        {among === 'techniques' ? <TechniqueChoices cellId={cellId} levels={levels} q={words} onCite={onCite} /> : null}
        {among === 'items' && items.data?.rows.length === 0 ? <EmptyState title={t('items.none')} /> : null}
        {(among === 'items' ? items.data?.rows : undefined)?.map((row) => (
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
                {row.claimCount > 0 ? (
                  <Button size="compact-xs" variant="default" onClick={() => setOpen(open === row.id ? undefined : row.id)}>
                    {t('items.claims', { count: row.claimCount })}
                  </Button>
                ) : null}
                <Button size="compact-xs" onClick={() => onCite({ itemId: row.id })}>
                  {t('product.cite.item')}
                </Button>
              </Group>
            </Group>
            {open === row.id ? <ItemClaimChoices cellId={cellId} itemId={row.id} onCite={onCite} /> : null}
          </div>
        ))}
      </Stack>
    </Modal>
  );
}
