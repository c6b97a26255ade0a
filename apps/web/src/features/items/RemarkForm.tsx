import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CellDesk, Item, MarkingChoice } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { MarkingForm } from './MarkingForm';
import { useRemarkItem } from './items.api';

function choiceOf({ level, releasableTo, compartments, originatorControl, declassifyOn }: Item['marking']): MarkingChoice {
  return {
    level,
    releasableTo,
    compartments,
    originatorControl: originatorControl.length > 0,
    ...(declassifyOn === undefined ? {} : { declassifyOn }),
  };
}

/** Opens the marking of an item; what would be stricter is not offered. */
export function RemarkForm({ cell, item, onDone }: { cell: CellDesk; item: Item; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const [value, setValue] = useState(() => choiceOf(item.marking));
  const remark = useRemarkItem(cell.id, item.id);
  return (
    <Stack gap="xs">
      <Text size="sm">{t('items.remark.hint')}</Text>
      <MarkingForm cell={cell} value={value} onChange={setValue} within={item.marking} />
      {remark.isError ? <ProblemNotice words={problemWords(remark.error, words)} /> : null}
      <Group>
        <Button
          size="compact-sm"
          loading={remark.isPending}
          onClick={() => remark.mutate({ marking: value, version: item.markingVersion }, { onSuccess: onDone })}
        >
          {t('items.remark.save')}
        </Button>
      </Group>
    </Stack>
  );
}
