import { Button, Group, Paper, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CellDesk, ClaimCard, Item } from '@workbench/contract';
import { findPredicate, predicatesOf, type ClaimStatus, type Position, type Predicate } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { useMakeClaim } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { keepPurpose } from '../../shared/rights/kept-purpose';
import { PurposeLine } from '../../shared/rights/PurposeLine';
import { useWords, type Words } from '../../shared/words/useWords';
import {
  draftOn,
  holdsPersonalData,
  isComplete,
  isLink,
  positionDraftOn,
  toNewClaim,
  withObject,
  withPredicate,
  withSubject,
  withWords,
  type SelectedWords,
} from './claim-draft';
import classes from './extraction.module.css';
import { StricterMarking } from './StricterMarking';

interface Props {
  cell: CellDesk;
  item: Item;
  words: SelectedWords;
  /** Whom a suggestion says it is about. */
  subject?: PickedEntity | undefined;
  /** The position that a suggestion read in the words. */
  position?: Position | undefined;
  /** Words that were selected while the form is open; they can become the object. */
  further: SelectedWords | undefined;
  onSaved: (claim: ClaimCard) => void;
  onClose: () => void;
}

/** How the value of a predicate is written, where that is not left to its author. */
function hintOf(predicate: Predicate | undefined, t: Words['t']): string | undefined {
  if (predicate?.key === 'position') return t('claim.positionHint');
  return predicate?.object === 'date' ? t('claim.dateHint') : undefined;
}

/** A claim on selected words: who or what, what is said, about whom or which value, how sure. */
export function ClaimForm({ cell, item, words, subject, position, further, onSaved, onClose }: Props) {
  const ours = useWords();
  const { t, named } = ours;
  const [draft, setDraft] = useState(() => {
    const first = position ? positionDraftOn(words, position) : draftOn(words);
    return subject ? withSubject(first, subject) : first;
  });
  const make = useMakeClaim(cell.id);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const predicate = findPredicate(draft.predicate);
  const save = () => {
    if (holdsPersonalData(draft)) keepPurpose(draft.purpose);
    make.mutate(toNewClaim(draft, { itemId: item.id, version: item.version, start: words.start, end: words.end }), { onSuccess: onSaved });
  };
  return (
    <Paper
      ref={box}
      withBorder
      shadow="md"
      p="sm"
      role="dialog"
      aria-label={t('claim.new')}
      className={classes['form']}
      onKeyDown={(event) => {
        // Escape closes an open list of choices first.
        if (event.key === 'Escape' && (event.target as Element).getAttribute('aria-expanded') !== 'true') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isComplete(draft) && !make.isPending) save();
      }}
    >
      <Stack gap={6}>
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed" truncate>
            {t('claim.on')} <q dir="auto">{words.text.slice(0, 160)}</q>
          </Text>
          <Button
            size="compact-xs"
            variant="light"
            disabled={!further}
            title={t('claim.useWords.hint')}
            onClick={() => further && setDraft((now) => withWords(now, further.text))}
            style={{ flexShrink: 0 }}
          >
            {t('claim.useWords')}
          </Button>
        </Group>
        <div className={classes['row']}>
          <EntityPicker
            cellId={cell.id}
            label={t('claim.subject')}
            value={draft.subject}
            onChange={(subject) => setDraft((now) => withSubject(now, subject))}
          />
          <Select
            size="xs"
            label={t('claim.predicate')}
            searchable
            data={predicatesOf(draft.subject.kind).map((one) => ({ value: one.key, label: named('predicate', one.key) }))}
            value={draft.predicate}
            onChange={(key) => key && setDraft((now) => withPredicate(now, key))}
            allowDeselect={false}
          />
        </div>
        {isLink(draft) ? (
          <EntityPicker
            cellId={cell.id}
            label={t('claim.object')}
            kinds={predicate?.objectKinds}
            value={draft.object}
            onChange={(object) => setDraft((now) => withObject(now, object))}
          />
        ) : (
          <TextInput
            size="xs"
            label={t('claim.value')}
            description={hintOf(predicate, t)}
            value={draft.value}
            onChange={(event) => setDraft({ ...draft, value: event.currentTarget.value })}
            dir={predicate?.key === 'position' ? 'ltr' : 'auto'}
          />
        )}
        <Group align="end" gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('claim.status')}
            data={(['confirmed', 'suspected', 'denied'] as const).map((one) => ({ value: one, label: named('claimStatus', one) }))}
            value={draft.status}
            onChange={(next) => setDraft({ ...draft, status: next as ClaimStatus })}
          />
          <TextInput
            size="xs"
            w={110}
            label={t('claim.validFrom')}
            placeholder="2031-04-09"
            value={draft.validFrom}
            onChange={(event) => setDraft({ ...draft, validFrom: event.currentTarget.value })}
            dir="ltr"
          />
          <TextInput
            size="xs"
            w={110}
            label={t('claim.validTo')}
            placeholder="2031-04"
            value={draft.validTo}
            onChange={(event) => setDraft({ ...draft, validTo: event.currentTarget.value })}
            dir="ltr"
          />
        </Group>
        <StricterMarking cell={cell} ground={item.marking} value={draft.marking} onChange={(marking) => setDraft({ ...draft, marking })} />
        {holdsPersonalData(draft) ? (
          <PurposeLine purpose={draft.purpose} necessity={draft.necessity} onChange={(next) => setDraft((now) => ({ ...now, ...next }))} />
        ) : null}
        {make.isError ? <ProblemNotice words={problemWords(make.error, ours)} /> : null}
        <Group gap="xs">
          <Button size="compact-sm" disabled={!isComplete(draft)} loading={make.isPending} onClick={save}>
            {t('claim.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
