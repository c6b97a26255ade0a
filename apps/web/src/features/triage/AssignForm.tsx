import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { assigneesQuery } from './triage.api';
import { useCommands } from './useCommands';

const nobody = 'nobody';

/** Gives items to a colleague who may read all of them, or to nobody. */
export function AssignForm({ cellId, itemIds, onDone }: { cellId: string; itemIds: readonly string[]; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const { assign } = useCommands();
  const assignees = useQuery(assigneesQuery(cellId, itemIds));
  if (assignees.isError)
    return <ProblemNotice words={problemWords(assignees.error, words)} retry={t('shell.retry')} onRetry={() => void assignees.refetch()} />;
  const rows = assignees.data?.rows ?? [];
  const choose = (personId: string | null) => {
    const person = rows.find((row) => row.personId === personId);
    if (personId !== nobody && !person) return;
    assign(itemIds, person ? { personId: person.personId, name: person.name } : null);
    onDone();
  };
  return (
    <>
      <Select
        data-autofocus
        autoFocus
        searchable
        defaultDropdownOpened
        selectFirstOptionOnChange
        label={t('triage.assignTo')}
        description={t('triage.assignTo.hint')}
        placeholder={assignees.isPending ? t('shell.loading') : t('triage.assignTo.type')}
        data={[
          ...rows.map((row) => ({ value: row.personId, label: `${row.name} (${row.agency})` })),
          ...(assignees.isSuccess ? [{ value: nobody, label: t('triage.nobody') }] : []),
        ]}
        nothingFoundMessage={t('shell.nothingFound')}
        value={null}
        onChange={choose}
        comboboxProps={{ withinPortal: true }}
        maxDropdownHeight={260}
      />
      {assignees.isSuccess && rows.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('triage.assignTo.none')}
        </Text>
      ) : null}
    </>
  );
}
