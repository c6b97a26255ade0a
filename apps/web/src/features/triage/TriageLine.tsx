import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../shared/words/useWords';
import { triageQuery } from './triage.api';
import classes from './triage.module.css';
import { useCommands } from './useCommands';
import { useDesk, useNotice } from './useDesk';

/** Over an open item: how far one is with it, who works on it, its tags, and the ways to change them. Opening it marks it read. */
export function TriageLine({ cellId, itemId }: { cellId: string; itemId: string }) {
  const { t, named } = useWords();
  const { cardOf, open, ask } = useDesk();
  const { read, shoebox, discard } = useCommands();
  const told = useQuery(triageQuery(cellId, itemId)).data;
  useNotice(useMemo(() => (told ? [{ id: itemId, triage: told }] : []), [itemId, told]));
  const card = cardOf(itemId, told);
  const opened = useRef<string>(undefined);
  useEffect(() => {
    // Once for each time that it is opened: who then marks it unread again means it.
    if (opened.current === itemId || !card) return;
    opened.current = itemId;
    if (card.own.state === 'unread') open(itemId);
  }, [card, itemId, open]);
  if (!card) return <div className={classes['line']} style={{ minHeight: 36 }} />;
  const ids = [itemId];
  const { own, assignment, tags } = card;
  return (
    <Group gap={6} className={classes['line']!} role="group" aria-label={t('triage.line')}>
      <Text size="xs" role="status">
        {named('triageState', own.state)}
        {own.reason ? (
          <>
            : <bdi>{named('discardReason', own.reason)}</bdi>
          </>
        ) : null}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => read(ids)}>
        {t(own.state === 'read' ? 'triage.unread' : 'triage.read')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => shoebox(ids)}>
        {t(own.state === 'shoeboxed' ? 'triage.shoebox.out' : 'triage.shoebox')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => discard(ids)}>
        {t(own.state === 'discarded' ? 'triage.bringBack' : 'triage.discard')}
      </Button>
      <Text size="xs" c="dimmed" ms="auto">
        {assignment.to ? t('triage.assignedTo', { name: assignment.to.name }) : t('triage.unassigned')}
      </Text>
      {told?.may.assign ? (
        <Button size="compact-xs" variant="default" onClick={() => ask({ what: 'assign', itemIds: ids })}>
          {t('triage.assign')}
        </Button>
      ) : null}
      {tags.map((tag) => (
        <Badge key={tag} variant="light" color="gray" c="dark" tt="none" fw={500} dir="auto">
          {tag}
        </Badge>
      ))}
      {told?.may.tag ? (
        <Button size="compact-xs" variant="default" onClick={() => ask({ what: 'tag', itemIds: ids })}>
          {t('triage.tag')}
        </Button>
      ) : null}
      {told?.readers && told.readers.length > 0 ? (
        <Text size="xs" c="dimmed" w="100%">
          {t('triage.readers')}{' '}
          {told.readers.map((reader) => (
            <span key={reader.personId}>
              <bdi>{reader.name}</bdi> ({named('triageState', reader.state)}
              {reader.reason ? `: ${named('discardReason', reader.reason)}` : ''}){' '}
            </span>
          ))}
        </Text>
      ) : null}
    </Group>
  );
}
