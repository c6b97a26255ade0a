import { Button, Group, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CellDesk, ClaimCard } from '@workbench/contract';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cell: CellDesk;
  claims: readonly ClaimCard[];
  /** Ids of the claims that were asked for in the text; all when undefined. */
  shown: readonly string[] | undefined;
  onShowAll: () => void;
}

/** The claims on an item; those that were taken back are shown when asked for. */
export function ClaimList({ cell, claims, shown, onShowAll }: Props) {
  const { t } = useWords();
  const [isShowingRetracted, setShowingRetracted] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (claims.length === 0) return null;
  const standing = claims.filter((claim) => !claim.retracted);
  const retracted = claims.length - standing.length;
  const listed = shown ? standing.filter((claim) => shown.includes(claim.id)) : isShowingRetracted ? claims : standing;
  return (
    <div ref={list} style={{ display: 'grid', gap: 8 }}>
      <Group justify="space-between">
        <Title order={2}>{t('claim.title', { count: standing.length })}</Title>
        <Group gap="xs">
          {shown ? (
            <Button size="compact-xs" variant="subtle" onClick={onShowAll}>
              {t('claim.showAll')}
            </Button>
          ) : null}
          {retracted > 0 && !shown ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-pressed={isShowingRetracted}
              onClick={() => setShowingRetracted(!isShowingRetracted)}
            >
              {t('claim.showRetracted', { count: retracted })}
            </Button>
          ) : null}
        </Group>
      </Group>
      {listed.map((claim) => (
        <ClaimCardView key={claim.id} claim={claim} cellId={cell.id} levels={cell.levels} asOf={cell.asOf} />
      ))}
    </div>
  );
}
