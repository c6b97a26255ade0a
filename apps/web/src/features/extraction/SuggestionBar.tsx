import { Button, Group, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ClaimCard, Item } from '@workbench/contract';
import type { Suggestion } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { suggestionsQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import type { PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { openSuggestions, subjectOf } from './open-suggestions';

interface Props {
  cellId: string;
  item: Item;
  claims: readonly ClaimCard[];
  /** Called with a suggestion that is taken up, and whom it would be about. */
  onTake: (suggestion: Suggestion, subject: PickedEntity | undefined) => void;
}

/** What the text may say and nobody has claimed yet: one press opens the claim on the words, filled in. Never a fact by itself. */
export function SuggestionBar({ cellId, item, claims, onTake }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [isShown, setShown] = useLocalStorage({ key: 'suggestions', defaultValue: true });
  const suggestions = useQuery({ ...suggestionsQuery(cellId, item.id), enabled: isShown });
  const rows = suggestions.data?.version === item.version ? openSuggestions(suggestions.data.rows, claims) : [];
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
      </Group>
      {isShown && suggestions.isError ? (
        <ProblemNotice words={problemWords(suggestions.error, words)} retry={t('shell.retry')} onRetry={() => void suggestions.refetch()} />
      ) : null}
      {isShown ? (
        <Group gap={4} mt={4}>
          {rows.map((row) => (
            <Button
              key={row.start}
              size="compact-xs"
              variant={row.entityIds.length > 0 ? 'light' : 'default'}
              onClick={() => onTake(row, subjectOf(row, suggestions.data?.entities ?? []))}
            >
              <Text span size="xs" c="dimmed" me={4}>
                {named('suggestionKind', row.kind)}
              </Text>
              <bdi>{row.text}</bdi>
            </Button>
          ))}
        </Group>
      ) : null}
    </section>
  );
}
