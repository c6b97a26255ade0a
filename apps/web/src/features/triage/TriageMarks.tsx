import { Badge, Group, VisuallyHidden } from '@mantine/core';
import { IconArchive, IconCircleCheck, IconCircleFilled, IconTrash, IconUser } from '@tabler/icons-react';
import type { ItemRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { useDesk } from './useDesk';
import classes from './triage.module.css';

const icons = { unread: IconCircleFilled, read: undefined, shoeboxed: IconArchive, discarded: IconTrash };

/** How far the reader is with an item, as a sign beside it; read is without one. */
export function StateMark({ row }: { row: ItemRow }) {
  const { named } = useWords();
  const state = useDesk().cardOf(row.id, row.triage)?.own.state ?? 'read';
  const Icon = icons[state];
  if (!Icon) return null;
  return (
    <span title={named('triageState', state)} className={classes['state']} data-state={state}>
      <Icon size={state === 'unread' ? 9 : 14} aria-hidden />
      <VisuallyHidden>{named('triageState', state)}</VisuallyHidden>
    </span>
  );
}

/** Who works on an item, what it answers, and its tags. */
export function TriageMarks({ row }: { row: ItemRow }) {
  const { t } = useWords();
  const card = useDesk().cardOf(row.id, row.triage);
  const to = card?.assignment.to;
  return (
    <Group gap={4} wrap="nowrap" className={classes['marks']!}>
      {row.answerCount > 0 ? (
        <span className={classes['mark']} title={t('triage.answers', { count: row.answerCount })}>
          <IconCircleCheck size={13} aria-hidden /> {row.answerCount}
          <VisuallyHidden>{t('triage.answers', { count: row.answerCount })}</VisuallyHidden>
        </span>
      ) : null}
      {to ? (
        <span className={classes['mark']} title={t('triage.assignedTo', { name: to.name })}>
          <IconUser size={13} aria-hidden /> <bdi>{to.name}</bdi>
        </span>
      ) : null}
      {card?.tags.map((tag) => (
        <Badge key={tag} size="xs" variant="light" color="gray" c="dark" tt="none" fw={500} dir="auto">
          {tag}
        </Badge>
      ))}
    </Group>
  );
}
