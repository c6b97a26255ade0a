import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CellDesk, Item } from '@workbench/contract';
import { isDeclassified } from '@workbench/domain';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';
import { RemarkForm } from './RemarkForm';
import { ReviewForm } from './ReviewForm';

/** What has become of an item's marking, when it is looked at again, and the ways to change both. */
export function MarkingNotes({ cell, item }: { cell: CellDesk; item: Item }) {
  const { t, day } = useWords();
  const [open, setOpen] = useState<'remark' | 'review' | undefined>();
  const { marking, review, may } = item;
  const toggle = (which: 'remark' | 'review') => setOpen(open === which ? undefined : which);
  const close = () => setOpen(undefined);
  useKeys({
    m: () => (may.remark ? toggle('remark') : notifications.show({ message: t('items.remark.notYours', { agency: item.agency }) })),
  });
  return (
    <>
      {isDeclassified(marking, cell.asOf) ? (
        <Text size="xs" c="dimmed">
          {t('items.declassified', { level: cell.levels[marking.level] ?? '', date: day(marking.declassifyOn!) })}
        </Text>
      ) : null}
      {review || may.remark || may.setReview ? (
        <Group gap="xs">
          {review ? (
            <Badge variant="light" tt="none" {...(review.isDue ? { color: 'orange', c: '#7a2e00' } : { color: 'gray', c: 'dark' })}>
              {t(review.isDue ? 'items.review.due' : 'items.review', { date: day(review.on) })}
            </Badge>
          ) : null}
          {may.setReview ? (
            <Button size="compact-xs" variant="subtle" aria-expanded={open === 'review'} onClick={() => toggle('review')}>
              {t('items.review.set')}
            </Button>
          ) : null}
          {may.remark ? (
            <Button size="compact-xs" variant="subtle" aria-expanded={open === 'remark'} onClick={() => toggle('remark')}>
              {t('items.remark')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {open === 'review' ? <ReviewForm cellId={cell.id} item={item} onDone={close} /> : null}
      {open === 'remark' ? <RemarkForm cell={cell} item={item} onDone={close} /> : null}
    </>
  );
}
