import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Item } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useSetReviewDate } from './items.api';

/** When one's own agency looks at the marking of an item again. */
export function ReviewForm({ cellId, item, onDone }: { cellId: string; item: Item; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const [day, setDay] = useState(item.review?.on ?? '');
  const set = useSetReviewDate(cellId, item.id);
  const save = (reviewOn: string | null) => set.mutate({ reviewOn, version: item.markingVersion }, { onSuccess: onDone });
  return (
    <>
      <Group align="end" gap="xs">
        <TextInput size="xs" type="date" label={t('items.reviewOn')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <Button size="compact-sm" disabled={day === ''} loading={set.isPending} onClick={() => save(day)}>
          {t('items.review.save')}
        </Button>
        {item.review ? (
          <Button size="compact-sm" variant="default" onClick={() => save(null)}>
            {t('items.review.drop')}
          </Button>
        ) : null}
      </Group>
      {set.isError ? <ProblemNotice words={problemWords(set.error, words)} /> : null}
    </>
  );
}
