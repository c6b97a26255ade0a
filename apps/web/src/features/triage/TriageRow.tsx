import { Checkbox } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import type { ItemRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { useDesk } from './useDesk';
import classes from './triage.module.css';

interface Props {
  row: ItemRow;
  isTicked: boolean;
  onTick: (isRange: boolean) => void;
  children: ReactNode;
}

/** A row of the queue: a box to tick, and the item by how far the reader is with it. */
export function TriageRow({ row, isTicked, onTick, children }: Props) {
  const { t } = useWords();
  const { cardOf } = useDesk();
  const state = cardOf(row.id, row.triage)?.own.state;
  return (
    <div className={classes['row']} data-state={state} data-ticked={isTicked || undefined}>
      <Checkbox
        size="xs"
        className={classes['tick']!}
        aria-label={t('triage.select', { title: row.title })}
        checked={isTicked}
        onClick={(event: MouseEvent) => onTick(event.shiftKey)}
        onChange={() => undefined}
        tabIndex={-1}
      />
      {children}
    </div>
  );
}
