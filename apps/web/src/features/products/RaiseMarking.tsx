import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { raiseProduct, type CellDesk, type MarkingChoice, type Product } from '@workbench/contract';
import { canonical, dominates } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import type { MarkingChooser } from './TearLineEditor';

function choiceOf(cell: CellDesk, { titleMarking }: Product): MarkingChoice {
  const { level, releasableTo, compartments } = titleMarking;
  const others = releasableTo === 'all' ? releasableTo : releasableTo.filter((agency) => agency !== cell.me.agency);
  return { level, releasableTo: others, compartments, originatorControl: false };
}

/** Marks the whole more strictly than its parts ask for (aggregation); a small button until it is wanted. */
export function RaiseMarking({ cell, product, chooseMarking }: { cell: CellDesk; product: Product; chooseMarking: MarkingChooser }) {
  const words = useWords();
  const { t } = words;
  const [choice, setChoice] = useState<MarkingChoice>();
  const raise = useProductWrite(cell.id, raiseProduct);
  const standing = <PortionOf marking={product.titleMarking} levels={cell.levels} />;
  if (!choice) {
    return (
      <Group gap="xs">
        {standing}
        <Button size="compact-xs" variant="subtle" onClick={() => setChoice(choiceOf(cell, product))}>
          {t('whole.raise')}
        </Button>
      </Group>
    );
  }
  const releasableTo = choice.releasableTo === 'all' ? ('all' as const) : [...choice.releasableTo, cell.me.agency];
  const isLowered = !dominates(
    canonical({ ...product.titleMarking, ...choice, releasableTo, originatorControl: product.titleMarking.originatorControl }),
    product.titleMarking,
  );
  const { level, compartments } = choice;
  return (
    <Paper withBorder p="xs" role="group" aria-label={t('whole.raise')}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {t('whole.hint')}
        </Text>
        {isLowered ? (
          <Text size="xs" c="#94161f" role="alert">
            {t('whole.lowered')} {standing}
          </Text>
        ) : null}
        {chooseMarking(choice, setChoice)}
        {raise.isError ? <ProblemNotice words={problemWords(raise.error, words)} /> : null}
        <Group gap="xs">
          <Button
            size="compact-sm"
            loading={raise.isPending}
            disabled={isLowered}
            onClick={() =>
              raise.mutate(
                {
                  params: { cellId: cell.id, productId: product.id },
                  body: { marking: { level, releasableTo: choice.releasableTo, compartments } },
                  version: product.version,
                },
                { onSuccess: () => setChoice(undefined) },
              )
            }
          >
            {t('whole.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setChoice(undefined)}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
