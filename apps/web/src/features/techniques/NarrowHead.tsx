import { Text } from '@mantine/core';
import type { TechniqueRow } from '@workbench/contract';
import type { DiagnosticityBand } from '@workbench/domain';
import { rowTitle } from '../../shared/techniques/row-words';
import { useWords } from '../../shared/words/useWords';
import classes from './techniques.module.css';

interface Props {
  row: TechniqueRow;
  label: string;
  /** How far it tells hypotheses apart; undefined where that is not shown. */
  band?: DiagnosticityBand | null | undefined;
}

/** The head of a column in a matrix of many: three lines of what it says. All of it stands below the matrix while one is in the column. */
export function NarrowHead({ row, label, band }: Props) {
  const words = useWords();
  const title = rowTitle(row, words);
  return (
    <div title={title}>
      <Text size="xs" fw={600}>
        {label}
      </Text>
      <bdi className={classes['narrow']}>{title}</bdi>
      {band === undefined ? null : (
        <Text size="xs" c="dimmed">
          {words.named('ach.band', band ?? 'unknown')}
        </Text>
      )}
    </div>
  );
}
