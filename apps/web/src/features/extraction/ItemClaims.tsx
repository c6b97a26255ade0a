import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CellDesk, Item } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { itemClaimsQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { selectionIn } from '../../shared/words/selection';
import { useWords } from '../../shared/words/useWords';
import { ClaimForm, type SelectedWords } from './ClaimForm';
import { stretchesOf } from './highlights';

/** The text of an item with its claims as highlights; select words to claim something on them. */
export function ItemClaims({ cell, item }: { cell: CellDesk; item: Item }) {
  const words = useWords();
  const { t } = words;
  const claims = useQuery(itemClaimsQuery(cell.id, item.id));
  const text = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<SelectedWords>();
  const [isFormOpen, setFormOpen] = useState(false);
  const [shown, setShown] = useState<string[]>();
  const own = claims.data?.rows.filter((claim) => claim.source?.version === item.version) ?? [];
  const standing = own.filter((claim) => !claim.retracted);
  const noticeSelection = () => {
    if (isFormOpen || !text.current) return;
    const place = selectionIn(text.current);
    setSelected(place && { ...place, text: item.text.slice(place.start, place.end) });
  };
  const openForm = () => {
    const place = text.current ? selectionIn(text.current) : undefined;
    const chosen = place ? { ...place, text: item.text.slice(place.start, place.end) } : selected;
    if (!chosen) return notifications.show({ message: t('claim.selectFirst') });
    setSelected(chosen);
    setFormOpen(true);
  };
  useHotkeys([['C', openForm]]);
  const listed = shown ? own.filter((claim) => shown.includes(claim.id)) : own;
  return (
    <Stack gap="xs">
      <div className="item-text" dir="auto" ref={text} onMouseUp={noticeSelection} onKeyUp={noticeSelection} tabIndex={0} role="document" aria-label={t('items.text')}>
        {stretchesOf(item.text.length, standing).map(({ start, end, claims: here }) =>
          here.length === 0 ? (
            <span key={start}>{item.text.slice(start, end)}</span>
          ) : (
            <mark
              key={start}
              className="claim"
              data-status={here[0]!.status}
              title={here.map((claim) => `${claim.subject.name} · ${words.named('predicate', claim.predicate)} · ${claim.object?.name ?? claim.value ?? ''}`).join('\n')}
              onClick={() => setShown(here.map((claim) => claim.id))}
            >
              {item.text.slice(start, end)}
            </mark>
          ),
        )}
      </div>
      {item.may.claim && !isFormOpen ? (
        <Group gap="xs">
          <Button size="compact-sm" disabled={!selected} onClick={openForm}>
            {t('claim.new')}
          </Button>
          <Text size="xs" c="dimmed">
            {selected ? <bdi>“{selected.text.slice(0, 80)}”</bdi> : t('claim.selectFirst')}
          </Text>
        </Group>
      ) : null}
      {isFormOpen && selected ? (
        <ClaimForm
          cellId={cell.id}
          itemId={item.id}
          version={item.version}
          words={selected}
          onClose={() => {
            setFormOpen(false);
            setSelected(undefined);
          }}
        />
      ) : null}
      {claims.isError ? <ProblemNotice words={problemWords(claims.error, words)} retry={t('shell.retry')} onRetry={() => void claims.refetch()} /> : null}
      {own.length > 0 ? (
        <Group justify="space-between">
          <Title order={2}>{t('claim.title', { count: own.length })}</Title>
          {shown ? (
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(undefined)}>
              {t('claim.showAll')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {listed.map((claim) => (
        <ClaimCardView key={claim.id} claim={claim} cellId={cell.id} levels={cell.levels} />
      ))}
    </Stack>
  );
}
