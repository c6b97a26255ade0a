import { Badge, Table, Text } from '@mantine/core';
import type { LearningRecord } from '@workbench/contract';
import { progressOf, type PracticalProgress, type PracticalWork, type ProgressState } from '@workbench/domain';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { EvidenceList } from './EvidenceList';

const colours: Record<ProgressState, string> = { done: 'teal', begun: 'blue', not_yet: 'gray', elsewhere: 'gray', untold: 'gray' };

/** How far practical work is, in words. */
export function ProgressWords({ work, progress }: { work: PracticalWork; progress: PracticalProgress }) {
  const { t, named, moment } = useWords();
  const { state, counted, needed, doneAt } = progress;
  return (
    <>
      <Badge size="sm" tt="none" variant={state === 'done' ? 'filled' : 'light'} color={colours[state]} data-state={state}>
        {named('learning.state', state)}
      </Badge>{' '}
      <Text span size="xs" c="dimmed">
        {state === 'elsewhere' ? t('learning.elsewhere', { exercise: named('exercise', work.dataset ?? '') }) : null}
        {state === 'untold' ? t('learning.untold') : null}
        {state === 'begun' || state === 'not_yet' ? t('learning.counted', { counted, needed }) : null}
        {doneAt ? t('learning.doneAt', { moment: moment(doneAt) }) : null}
      </Text>
    </>
  );
}

interface Props {
  cellId: string;
  work: PracticalWork;
  record: LearningRecord;
  isOpen: boolean;
}

/** One practical work: its state and the evidence that gives it. */
export function ProgressRow({ cellId, work, record, isOpen }: Props) {
  const { language } = useWords();
  const progress = progressOf(work, record);
  return (
    <Table.Tr data-work={work.key}>
      <Table.Th scope="row" fw={400} dir="auto">
        {inLanguage(work.title, language)}
      </Table.Th>
      <Table.Td>
        <ProgressWords work={work} progress={progress} />
      </Table.Td>
      <Table.Td>
        <EvidenceList cellId={cellId} evidence={progress.evidence} isOpen={isOpen} />
      </Table.Td>
    </Table.Tr>
  );
}
