import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { retractClaim, type CellDesk, type ClaimCard, type Item } from '@workbench/contract';
import type { Position } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { itemClaimsQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import type { PickedEntity } from '../../shared/claims/EntityPicker';
import { showUndo } from '../../shared/claims/undo-notice';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';
import type { SelectedWords } from './claim-draft';
import { ClaimedText } from './ClaimedText';
import { ClaimForm } from './ClaimForm';
import { SuggestionBar } from './SuggestionBar';
import { ClaimList } from './ClaimList';
import classes from './extraction.module.css';
import { selectPlace, wordsOf, type Place } from './word-steps';

/** The text of an item with its claims as highlights; select words to claim something on them. */
export function ItemClaims({ cell, item }: { cell: CellDesk; item: Item }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const query = itemClaimsQuery(cell.id, item.id);
  const claims = useQuery(query);
  const text = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<SelectedWords>();
  const [claiming, setClaiming] = useState<SelectedWords & { subject?: PickedEntity | undefined; position?: Position | undefined }>();
  const [shown, setShown] = useState<string[]>();
  const own = claims.data?.rows.filter((claim) => claim.source?.version === item.version) ?? [];
  const noticeSelection = (place: Place | undefined) => setSelected(place && { ...place, text: item.text.slice(place.start, place.end) });
  const openForm = () => {
    if (!item.may.claim || claiming) return;
    notifications.hide('claim-by-keys');
    if (selected) setClaiming(selected);
    else notifications.show({ message: t('claim.selectFirst') });
  };
  /** The first press leads into the text, to its first word; the next one claims what is selected there. */
  const claimByKey = () => {
    if (!item.may.claim || claiming) return false;
    const first = selected ?? wordsOf(item.text, item.language)[0];
    if (selected || !first || !text.current) return openForm();
    text.current.focus();
    selectPlace(text.current, first);
    noticeSelection(first);
    notifications.show({ id: 'claim-by-keys', message: t('claim.byKeys'), autoClose: 6000 });
    return true;
  };
  useKeys({ l: claimByKey });
  const close = () => {
    setClaiming(undefined);
    setSelected(undefined);
    text.current?.focus({ preventScroll: true });
  };
  /** Takes back a claim that was just made, with the names of the entities that were made with it. */
  const undo = async (made: ClaimCard) => {
    const { rows } = await client.fetchQuery({ ...query, staleTime: 0 });
    const together = rows.filter((claim) => claim.createdAt === made.createdAt && claim.createdBy === made.createdBy && claim.may.retract);
    for (const claim of together) {
      await call(retractClaim, {
        params: { cellId: cell.id, claimId: claim.id },
        body: { reason: t('claim.undone') },
        version: claim.version,
      });
    }
    await Promise.all(['claims', 'entities', 'dossier', 'graph'].map((key) => client.invalidateQueries({ queryKey: [key, cell.id] })));
  };
  const handleSaved = (made: ClaimCard) => {
    close();
    showUndo(
      t('claim.saved'),
      t('shell.undo'),
      () => void undo(made).catch((error: unknown) => notifications.show({ color: 'red', message: problemWords(error, words) })),
    );
  };
  return (
    <Stack gap="xs">
      <ClaimedText
        item={item}
        claims={own.filter((claim) => !claim.retracted)}
        element={text}
        onSelect={noticeSelection}
        onOpen={(here) => setShown(here.map((claim) => claim.id))}
      />
      {item.may.claim && !claiming ? (
        <Group gap="xs" className={classes['bar']!}>
          <Button size="compact-sm" disabled={!selected} onClick={openForm}>
            {t('claim.new')}
          </Button>
          <Text size="xs" c="dimmed">
            {selected ? <q dir="auto">{selected.text.slice(0, 80)}</q> : t('claim.selectFirst')}
          </Text>
        </Group>
      ) : null}
      {claiming ? (
        <ClaimForm
          key={`${claiming.start}-${claiming.end}`}
          cell={cell}
          item={item}
          words={claiming}
          subject={claiming.subject}
          position={claiming.position}
          further={selected && (selected.start !== claiming.start || selected.end !== claiming.end) ? selected : undefined}
          onSaved={handleSaved}
          onClose={close}
        />
      ) : null}
      {item.may.claim && !claiming && claims.isSuccess && item.version === item.currentVersion ? (
        <SuggestionBar
          cellId={cell.id}
          item={item}
          claims={own}
          onTake={(taken, subject) =>
            setClaiming({
              start: taken.start,
              end: taken.end,
              text: taken.text,
              subject,
              position: taken.kind === 'coordinates' ? taken.value : undefined,
            })
          }
        />
      ) : null}
      {claims.isError ? (
        <ProblemNotice words={problemWords(claims.error, words)} retry={t('shell.retry')} onRetry={() => void claims.refetch()} />
      ) : null}
      <ClaimList cell={cell} claims={own} shown={shown} onShowAll={() => setShown(undefined)} />
    </Stack>
  );
}
