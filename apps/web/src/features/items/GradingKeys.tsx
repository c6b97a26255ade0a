import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { CellDesk, Item } from '@workbench/contract';
import { gradingCode, typeGrading, type Grading } from '@workbench/domain';
import { problemWords } from '../../shared/api/problem-words';
import { keyOf } from '../../shared/keys/key-of';
import { useKeys } from '../../shared/keys/useKeys';
import { useWords } from '../../shared/words/useWords';
import { useGradeItem } from './items.api';

/** Letters that do something else in the queue when they are typed without Shift. */
const commands = new Set(['a', 'd', 'x']);

/** Milliseconds for which the first key waits for the second. */
const patience = 4000;

interface Props {
  cell: CellDesk;
  item: Item;
  /** Whether keys are meant for this item; it is not graded while the list stands at another one. */
  isMeant: boolean;
  onGraded: (done: string, undo: (() => void) | undefined) => void;
}

/** Grades the open item by two keys, such as B 2; shows the first while it waits for the second. */
export function GradingKeys({ cell, item, isMeant, onGraded }: Props) {
  const words = useWords();
  const { t } = words;
  const { mutate } = useGradeItem(cell, item.id);
  const [first, setFirst] = useState<string>();
  useEffect(() => {
    if (first === undefined) return undefined;
    const timer = setTimeout(() => setFirst(undefined), patience);
    return () => clearTimeout(timer);
  }, [first]);
  const complain = (error: unknown) => notifications.show({ color: 'red', message: problemWords(error, words), autoClose: 8000 });
  const grade = (grading: Grading, rationale?: string) => mutate({ grading, rationale }, { onError: complain });
  const handleGrading = (grading: Grading) => {
    const before = item.gradings.find((one) => one.agency === cell.me.agency);
    grade(grading);
    const undo = before ? () => grade(before.grading, before.rationale ?? undefined) : undefined;
    onGraded(t('items.gradedAs', { code: gradingCode(grading) }), undo);
  };
  useKeys(
    (event) => {
      const key = keyOf(event);
      if (key === 'Shift') return false;
      if (key === undefined || key.length > 1 || (first === undefined && commands.has(key) && !event.shiftKey)) {
        setFirst(undefined);
        return false;
      }
      const typed = typeGrading(cell.gradingScheme, first, key);
      if (!isMeant && typed.kind !== 'unknown') {
        notifications.show({ id: 'open-first', message: t('items.openFirst'), autoClose: 4000 });
        return true;
      }
      setFirst(typed.kind === 'first' ? typed.reliability : undefined);
      if (typed.kind === 'done') handleGrading(typed.grading);
      return typed.kind !== 'unknown';
    },
    { isFirst: true },
  );
  return (
    <Text component="span" size="sm" fw={650} role="status" dir="ltr" style={first === undefined ? { display: 'none' } : undefined}>
      {first === undefined ? '' : `${first} _`}
    </Text>
  );
}
