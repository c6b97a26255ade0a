import { Table, Text } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { chainOf, chainSteps, mostChainRows, recordIdOf, type ChainRow, type ChainStep } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import styles from './engagements.module.css';
import { RefLink } from './LinkLine';
import { SourceLine } from './SourceLine';

/** What a step is called; an objective of an exercise stands for those of courses too. */
const stepName = (step: ChainStep) => (step === 'objective' ? 'exercise_objective' : step);

function Step({ engagement, row, step }: { engagement: EngagementDetail; row: ChainRow; step: ChainStep }) {
  const { t, named } = useWords();
  const cell = row.cells.find((one) => one.step === step);
  if (cell) {
    const record = engagement.records.find(({ id }) => id === recordIdOf(cell.ref));
    return (
      <>
        <RefLink engagement={engagement} refTo={cell.ref} />
        {record ? <SourceLine record={record} /> : null}
      </>
    );
  }
  if (row.missing !== step && row.before !== step) return null;
  return (
    <Text size="sm" className={styles['missing']!}>
      {t('engagements.missing', { what: named('engKind', stepName(step)) })}
    </Text>
  );
}

/** The chain from finding to procedure on one page: each cell leads to its place, and what is missing is named. */
export function ChainTable({ engagement }: { engagement: EngagementDetail }) {
  const { t, named } = useWords();
  const rows = chainOf(
    engagement.records.filter(({ isRemoved }) => !isRemoved),
    engagement.links,
  );
  if (rows.length === 0) return <EmptyState title={t('engagements.chain.none')} hint={t('engagements.chain.none.hint')} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('engagements.chain.how', { count: rows.length })}
        {rows.length === mostChainRows ? ` ${t('engagements.chain.cut')}` : ''}
      </Text>
      <Table.ScrollContainer minWidth={1100}>
        <Table withTableBorder withColumnBorders aria-label={t('engagements.tab.chain')}>
          <Table.Thead>
            <Table.Tr>
              {chainSteps.map((step) => (
                <Table.Th key={step}>{named('engKind', stepName(step))}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.cells.map(({ ref }) => ref).join(' ')}>
                {chainSteps.map((step) => (
                  <Table.Td key={step}>
                    <Step engagement={engagement} row={row} step={step} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
