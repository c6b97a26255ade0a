import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { CellDesk, Technique, TechniqueRow } from '@workbench/contract';
import { achGaps, type Consistency } from '@workbench/domain';
import { ConflictPanel, EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { AchStanding } from '../../shared/techniques/AchStanding';
import { rowLabels } from '../../shared/techniques/row-words';
import { useWords } from '../../shared/words/useWords';
import { CellNote } from './CellNote';
import type { Orientation } from './code-keys';
import { Legend } from './Legend';
import { matrixView, type CellView } from './matrix-view';
import { MatrixGrid } from './MatrixGrid';
import { NarrowHead } from './NarrowHead';
import { PhaseNote } from './PhaseNote';
import { RemovedRows } from './RemovedRows';
import { AddEvidence, AddHypothesis, ChangeRow } from './RowDialogs';
import { RowHead } from './RowHead';
import { useRemoval } from './useRemoval';
import { useRating } from './useRating';

/** Columns from which on a matrix would be wider than a small screen, so that their heads are narrow. */
const narrowFrom = 7;

type Open = { kind: 'hypothesis' } | { kind: 'evidence' } | { kind: 'change'; row: TechniqueRow };

/** A matrix of competing hypotheses, worked on by several people at once: rated alone, then together. */
export function AchDesk({ cell, technique }: { cell: CellDesk; technique: Technique }) {
  const words = useWords();
  const { t, named } = words;
  const [orientation, setOrientation] = useLocalStorage<Orientation>({ key: 'workbench.ach.orientation', defaultValue: 'rows' });
  const [at, setAt] = useState({ hypothesis: 0, evidence: 0 });
  const [open, setOpen] = useState<Open>();
  const me = { personId: cell.me.personId, displayName: '' };
  const { shown, rate, waiting, conflict, forget, error } = useRating(cell.id, technique, me);
  const view = matrixView(shown, me.personId);
  const labels = rowLabels(technique.rows, words);
  const labelOf = (id: string) => labels.get(id) ?? '';
  const { takeOut, putBack, error: notRemoved } = useRemoval(cell.id, technique, labels);
  const { hypotheses, evidence, reading } = view;
  const place = {
    hypothesis: Math.min(at.hypothesis, Math.max(hypotheses.length - 1, 0)),
    evidence: Math.min(at.evidence, Math.max(evidence.length - 1, 0)),
  };
  const hasCells = hypotheses.length > 0 && evidence.length > 0;
  const current = hasCells ? view.cellOf(hypotheses[place.hypothesis]!.id, evidence[place.evidence]!.id) : undefined;
  const { phase, may } = technique;
  const bands = new Map(reading.diagnosticities.map((one) => [one.evidenceId, one.band]));
  const rateCell = ({ hypothesisId, evidenceId }: CellView, value: Consistency | null) => rate({ phase, hypothesisId, evidenceId, value });
  const codeWords = (value: Consistency | null) => `${value ?? ''} ${named('ach.code', value ?? 'none')}`;
  const failed = error ?? notRemoved;
  const across = orientation === 'rows' ? evidence : hypotheses;
  const isDense = across.length >= narrowFrom;
  const entered = across[orientation === 'rows' ? place.evidence : place.hypothesis];
  const bandOf = (row: TechniqueRow) => (phase === 'together' && row.content.kind === 'evidence' ? bands.get(row.id) : undefined);
  const wideHead = (row: TechniqueRow) => (
    <RowHead
      cellId={cell.id}
      levels={cell.levels}
      row={row}
      label={labelOf(row.id)}
      band={bandOf(row)}
      onChange={may.work ? () => setOpen({ kind: 'change', row }) : undefined}
      onRemove={may.work ? () => takeOut(row) : undefined}
    />
  );
  return (
    <Stack gap="sm">
      <PhaseNote cellId={cell.id} technique={technique} />
      <Group gap="xs">
        {may.work ? (
          <>
            <Button size="compact-sm" onClick={() => setOpen({ kind: 'hypothesis' })}>
              {t('ach.addHypothesis')}
            </Button>
            <Button size="compact-sm" onClick={() => setOpen({ kind: 'evidence' })}>
              {t('ach.addEvidence')}
            </Button>
          </>
        ) : null}
        <Text size="xs">{t('ach.turn')}</Text>
        <SegmentedControl
          size="xs"
          aria-label={t('ach.turn')}
          value={orientation}
          data={[
            { value: 'rows', label: t('ach.turn.rows') },
            { value: 'columns', label: t('ach.turn.columns') },
          ]}
          onChange={(next) => setOrientation(next === 'columns' ? 'columns' : 'rows')}
        />
        {hasCells ? (
          <Text size="xs" role="status">
            {waiting > 0 ? t('ach.waiting', { count: waiting }) : t('ach.missing', { count: reading.missing })}
          </Text>
        ) : null}
        {hasCells && phase === 'together' ? <Text size="xs">{t('ach.disputed', { count: view.disputed })}</Text> : null}
      </Group>
      {hypotheses.length > 0
        ? achGaps(technique.rows).map((gap) => (
            <Alert key={gap} role="note" color="orange" variant="light" p={6}>
              {t(`ach.gap.${gap}`)}
            </Alert>
          ))
        : null}
      {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
      {conflict ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text: codeWords(conflict.mine.value),
            choose: t('shell.conflict.keepMine'),
            onChoose: () => rate(conflict.mine, conflict.theirs.version),
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: codeWords(conflict.theirs.value),
            choose: t('shell.conflict.takeTheirs'),
            onChoose: forget,
          }}
        />
      ) : null}
      {hypotheses.length === 0 && evidence.length === 0 ? <EmptyState title={t('ach.empty')} hint={t('ach.empty.hint')} /> : null}
      {hypotheses.length + evidence.length > 0 ? (
        <MatrixGrid
          view={view}
          labels={labels}
          orientation={orientation}
          place={place}
          onPlace={setAt}
          onRate={may.work ? rateCell : undefined}
          isDense={isDense}
          head={(row, isNarrow) => (isNarrow ? <NarrowHead row={row} label={labelOf(row.id)} band={bandOf(row)} /> : wideHead(row))}
        />
      ) : null}
      {isDense && entered ? (
        <Paper withBorder p="xs" role="group" aria-label={labelOf(entered.id)}>
          {wideHead(entered)}
        </Paper>
      ) : null}
      {current && may.work ? <Legend onRate={(value) => rateCell(current, value)} /> : null}
      {current && phase === 'together' ? <CellNote cell={current} labels={labels} /> : null}
      {phase === 'together' && hypotheses.length > 0 ? (
        <section aria-label={t('ach.standing')}>
          <Title order={2}>{t('ach.standing')}</Title>
          <AchStanding reading={reading} rows={technique.rows} labels={labels} />
        </section>
      ) : null}
      <RemovedRows rows={view.removed} labels={labels} onPutBack={may.work ? putBack : undefined} />
      {open?.kind === 'hypothesis' ? <AddHypothesis cell={cell} technique={technique} onClose={() => setOpen(undefined)} /> : null}
      {open?.kind === 'evidence' ? <AddEvidence cell={cell} technique={technique} onClose={() => setOpen(undefined)} /> : null}
      {open?.kind === 'change' ? (
        <ChangeRow cell={cell} technique={technique} row={open.row} label={labelOf(open.row.id)} onClose={() => setOpen(undefined)} />
      ) : null}
    </Stack>
  );
}
