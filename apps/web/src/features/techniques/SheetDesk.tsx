import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CellDesk, Technique, TechniqueRow } from '@workbench/contract';
import { isSheetKind, rowKindsOf, type SheetKind } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { rowLabels } from '../../shared/techniques/row-words';
import { SheetTable } from '../../shared/techniques/SheetTable';
import { useWords } from '../../shared/words/useWords';
import { AddSheetRow } from './AddSheetRow';
import { RemovedRows } from './RemovedRows';
import { ChangeRow } from './RowDialogs';
import { RowHead } from './RowHead';
import { useRemoval } from './useRemoval';

type Open = { add: SheetKind } | { change: TechniqueRow };

/** A technique whose rows are worked on as tables, one for each kind of row. */
export function SheetDesk({ cell, technique }: { cell: CellDesk; technique: Technique }) {
  const words = useWords();
  const { t, named } = words;
  const [open, setOpen] = useState<Open>();
  const labels = rowLabels(technique.rows, words);
  const labelOf = (id: string) => labels.get(id) ?? '';
  const { takeOut, putBack, error } = useRemoval(cell.id, technique, labels);
  const standing = technique.rows.filter((row) => !row.isRemoved);
  const { work } = technique.may;
  return (
    <Stack gap="md">
      {technique.kind === 'indicators' ? <Text size="xs">{t('sheet.validator')}</Text> : null}
      {technique.kind === 'threat_matrix' ? <Text size="xs">{t('sheet.lookUp')}</Text> : null}
      {error ? <ProblemNotice words={problemWords(error, words)} /> : null}
      {rowKindsOf[technique.kind].filter(isSheetKind).map((kind) => (
        <section key={kind} aria-label={named('rowKind', kind)}>
          <Group justify="space-between">
            <Title order={2}>{named('rowKind', kind)}</Title>
            {work ? (
              <Button size="compact-sm" aria-label={`${t('sheet.add')}: ${named('rowKind', kind)}`} onClick={() => setOpen({ add: kind })}>
                {t('sheet.add')}
              </Button>
            ) : null}
          </Group>
          {standing.some((row) => row.content.kind === kind) ? (
            <SheetTable
              kind={kind}
              rows={standing}
              labels={labels}
              beside={(row) => (
                <RowHead
                  cellId={cell.id}
                  levels={cell.levels}
                  row={row}
                  label={labelOf(row.id)}
                  onChange={work ? () => setOpen({ change: row }) : undefined}
                  onRemove={work ? () => takeOut(row) : undefined}
                />
              )}
            />
          ) : (
            <EmptyState title={t('sheet.none')} />
          )}
        </section>
      ))}
      <RemovedRows rows={technique.rows.filter((row) => row.isRemoved)} labels={labels} onPutBack={work ? putBack : undefined} />
      {open && 'add' in open ? <AddSheetRow cell={cell} technique={technique} kind={open.add} onClose={() => setOpen(undefined)} /> : null}
      {open && 'change' in open ? (
        <ChangeRow cell={cell} technique={technique} row={open.change} label={labelOf(open.change.id)} onClose={() => setOpen(undefined)} />
      ) : null}
    </Stack>
  );
}
