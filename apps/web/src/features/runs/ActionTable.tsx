import { Checkbox, Table } from '@mantine/core';
import type { RunDetail, RunScript } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { useNoteAction } from './runs.api';

/** Expected actions and in which syndicates they were seen to be done; a tick is taken back by a second one. */
export function ActionTable({ run, script }: { run: RunDetail; script: RunScript }) {
  const words = useWords();
  const { t, language } = words;
  const note = useNoteAction(run.id);
  return (
    <>
      {note.isError ? <ProblemNotice words={problemWords(note.error, words)} /> : null}
      <Table bg="white" aria-label={t('runs.actions')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('runs.to')}</Table.Th>
            <Table.Th>{t('runs.action')}</Table.Th>
            {run.cards.map((card) => (
              <Table.Th key={card.cellId}>
                <bdi>{card.name}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {script.actions.map((action) => {
            const text = inLanguage(action.text, language);
            return (
              <Table.Tr key={action.key}>
                <Table.Td>{action.agency}</Table.Td>
                <Table.Td dir="auto">{text}</Table.Td>
                {run.cards.map((card) => (
                  <Table.Td key={card.cellId}>
                    <Checkbox
                      aria-label={`${text} ${card.name}`}
                      checked={card.done.includes(action.key)}
                      disabled={note.isPending}
                      onChange={(event) => note.mutate({ actionKey: action.key, cellId: card.cellId, isDone: event.currentTarget.checked })}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}
