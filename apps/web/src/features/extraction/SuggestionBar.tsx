import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimCard, Item } from '@workbench/contract';
import type { Suggestion } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { suggestionsQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import type { PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { openSuggestions, subjectOf } from './open-suggestions';
import { useDismiss, useTakeAll } from './suggestions.api';

interface Props {
  cellId: string;
  item: Item;
  claims: readonly ClaimCard[];
  /** Called with a suggestion that is taken up, and whom it would be about. */
  onTake: (suggestion: Suggestion, subject: PickedEntity | undefined) => void;
}

/** A suggestion: its words to take it up, and a small button that passes it over or brings it back. */
function SuggestionChip({
  row,
  isDismissed,
  onTake,
  onMove,
}: {
  row: Suggestion;
  isDismissed: boolean;
  onTake: () => void;
  onMove: () => void;
}) {
  const { t, named } = useWords();
  return (
    <Button.Group>
      <Button size="compact-xs" variant={row.entityIds.length > 0 ? 'light' : 'default'} disabled={isDismissed} onClick={onTake}>
        <Text span size="xs" c="dimmed" me={4}>
          {named('suggestionKind', row.kind)}
        </Text>
        <bdi>{row.text}</bdi>
      </Button>
      <ActionIcon
        size={22}
        variant="default"
        aria-label={t(isDismissed ? 'suggestions.bringBack' : 'suggestions.dismiss', { words: row.text })}
        onClick={onMove}
      >
        {isDismissed ? <IconArrowBackUp size={12} /> : <IconX size={12} />}
      </ActionIcon>
    </Button.Group>
  );
}

/**
 * What the text may say and nobody has claimed yet: one press opens the claim on the words, filled in. Never a fact by itself. All
 * that name somebody or something are taken at once, each as the name of whom it names; what is passed over can be brought back.
 */
export function SuggestionBar({ cellId, item, claims, onTake }: Props) {
  const words = useWords();
  const { t } = words;
  const [isShown, setShown] = useLocalStorage({ key: 'suggestions', defaultValue: true });
  const [isLookingBack, setLookingBack] = useState(false);
  const suggestions = useQuery({ ...suggestionsQuery(cellId, item.id), enabled: isShown });
  const dismiss = useDismiss(cellId, item);
  const takeAll = useTakeAll(cellId, item);
  const { data } = suggestions;
  const isCurrent = data?.version === item.version;
  const rows = isCurrent ? openSuggestions(data.rows, claims) : [];
  const passed = isCurrent ? openSuggestions(data.dismissed, claims) : [];
  const entities = data?.entities ?? [];
  const naming = rows.flatMap((row) => {
    const subject = subjectOf(row, entities);
    return subject ? [{ row, subject }] : [];
  });
  const failed = [suggestions, dismiss, takeAll].find((one) => one.isError);
  const chip = (row: Suggestion, isDismissed: boolean) => (
    <SuggestionChip
      key={`${row.start} ${row.kind}`}
      row={row}
      isDismissed={isDismissed}
      onTake={() => onTake(row, subjectOf(row, entities))}
      onMove={() => dismiss.mutate({ row, isDismissed: !isDismissed })}
    />
  );
  return (
    <section aria-label={t('suggestions', { count: rows.length })}>
      <Group gap={6}>
        <Button size="compact-xs" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t('suggestions.hide') : t('suggestions.show')}
        </Button>
        {isShown && suggestions.isSuccess ? (
          <Text size="xs" c="dimmed">
            {rows.length === 0 ? t('suggestions.none') : `${t('suggestions', { count: rows.length })}. ${t('suggestions.hint')}`}
          </Text>
        ) : null}
        {isShown && naming.length > 1 ? (
          <Button size="compact-xs" variant="light" loading={takeAll.isPending} onClick={() => takeAll.mutate(naming)}>
            {t('suggestions.takeAll', { count: naming.length })}
          </Button>
        ) : null}
        {isShown && passed.length > 0 ? (
          <Button size="compact-xs" variant="subtle" aria-expanded={isLookingBack} onClick={() => setLookingBack(!isLookingBack)}>
            {t('suggestions.dismissed', { count: passed.length })}
          </Button>
        ) : null}
      </Group>
      {isShown && failed ? (
        <ProblemNotice words={problemWords(failed.error, words)} retry={t('shell.retry')} onRetry={() => void suggestions.refetch()} />
      ) : null}
      {isShown ? (
        <Group gap={4} mt={4}>
          {rows.map((row) => chip(row, false))}
        </Group>
      ) : null}
      {isShown && isLookingBack && passed.length > 0 ? (
        <Group gap={4} mt={4} role="group" aria-label={t('suggestions.dismissed', { count: passed.length })}>
          {passed.map((row) => chip(row, true))}
        </Group>
      ) : null}
    </section>
  );
}
