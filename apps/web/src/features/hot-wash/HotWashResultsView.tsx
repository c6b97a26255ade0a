import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { HotWashResults } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import type { MessageId } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { hotWashQuery, hotWashResultsQuery, useAskHotWash } from './hot-wash.api';

function AgreementTable({ rows }: { rows: HotWashResults['agreement'] }) {
  const { t, language } = useWords();
  return (
    <Table bg="white" aria-label={t('hotWash.agreement')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('afterAction.objective')}</Table.Th>
          {[1, 2, 3, 4, 5].map((grade) => (
            <Table.Th key={grade}>{grade}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, text, counts }) => (
          <Table.Tr key={key}>
            <Table.Td>
              <bdi>{inLanguage(text, language)}</bdi>
            </Table.Td>
            {counts.map((count, at) => (
              <Table.Td key={at}>{count}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Results({ results }: { results: HotWashResults }) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Text size="sm">{t('hotWash.answers', { count: results.answers })}</Text>
      {(['wentWell', 'toImprove', 'wouldChange'] as const).map((one) => (
        <section key={one}>
          <Title order={3}>{t(`hotWash.${one}` as MessageId)}</Title>
          {results[one].length === 0 ? <Text size="sm">{t('hotWash.noWords')}</Text> : null}
          <ul>
            {results[one].map((said, at) => (
              <li key={at}>
                <TypedText text={said} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <AgreementTable rows={results.agreement} />
    </Stack>
  );
}

/** Asks the players of a syndicate, and shows what they said, question by question. */
export function HotWashResultsView({ cellId }: { cellId: string }) {
  const words = useWords();
  const { t } = words;
  const asked = useQuery(hotWashQuery(cellId));
  const state = asked.data?.state ?? 'none';
  const results = useQuery({ ...hotWashResultsQuery(cellId), enabled: state !== 'none' });
  const ask = useAskHotWash(cellId);
  const failed = ask.error ?? asked.error ?? results.error;
  return (
    <Stack gap="sm">
      <Group>
        <Button
          size="compact-md"
          loading={ask.isPending}
          disabled={!asked.data}
          onClick={() => ask.mutate(state === 'open' ? 'closed' : 'open')}
        >
          {t(state === 'open' ? 'hotWash.stop' : 'hotWash.ask')}
        </Button>
      </Group>
      {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
      {results.data ? <Results results={results.data} /> : null}
    </Stack>
  );
}
