import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterActionPaths, ReportEntryKind } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { objectivesQuery } from '../../shared/api/scores.api';
import { DownloadMenu } from '../../shared/downloads/DownloadMenu';
import { useWords } from '../../shared/words/useWords';
import { EntryList } from './EntryList';
import { reportQuery } from './report.api';

/** The after-action report of one syndicate, written here and taken away as PDF or DOCX; `facts` is what the key gives. */
export function ReportPanel({ runId, cellId, facts, loading }: { runId: string; cellId: string; facts: ReactNode; loading: ReactNode }) {
  const words = useWords();
  const { t, language } = words;
  const report = useQuery(reportQuery(cellId));
  const objectives = useQuery(objectivesQuery(runId));
  const addressOf = (path: string) => `${path.replace(':cellId', cellId)}?language=${language}`;
  return (
    <Stack gap="md">
      <Group justify="end">
        <DownloadMenu
          label={t('afterAction.download')}
          size="compact-md"
          choices={[
            { key: 'pdf', label: 'PDF', address: addressOf(afterActionPaths.pdf) },
            { key: 'docx', label: 'DOCX', address: addressOf(afterActionPaths.docx) },
          ]}
        />
      </Group>
      {report.isPending ? loading : null}
      {report.isError ? <ProblemNotice words={problemWords(report.error, words)} /> : null}
      {report.data
        ? ReportEntryKind.options.map((kind) => (
            <EntryList
              key={kind}
              cellId={cellId}
              kind={kind}
              rows={report.data.rows.filter((row) => row.kind === kind)}
              objectives={objectives.data ?? []}
            />
          ))
        : null}
      {facts}
    </Stack>
  );
}
