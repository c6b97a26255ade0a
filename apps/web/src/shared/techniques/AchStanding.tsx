import { Stack, Table, Text, Title } from '@mantine/core';
import type { AchReading, Linchpin } from '@workbench/domain';
import { useWords, type Words } from '../words/useWords';
import { rowTitle, type WordedRow } from './row-words';

interface Props {
  reading: AchReading;
  rows: readonly (WordedRow & { grounds: { root: { name: string } | null } | null })[];
  labels: ReadonlyMap<string, string>;
}

function listed(ids: readonly string[], labels: ReadonlyMap<string, string>, language: string): string {
  return new Intl.ListFormat(language).format(ids.map((id) => labels.get(id) ?? ''));
}

/** A sentence that names something on which the result hangs, and what would lead without it. */
function linchpinWords(one: Linchpin, { rows, labels }: Pick<Props, 'rows' | 'labels'>, words: Words): string {
  const { t, language } = words;
  const names = one.leadersWithout.length === 0 ? t('product.ach.nobody') : listed(one.leadersWithout, labels, language);
  const evidence = listed(one.evidenceIds, labels, language);
  const first = rows.find((row) => row.id === one.evidenceIds[0]);
  if (one.of === 'source') return t('product.ach.withoutSource', { source: first?.grounds?.root?.name ?? '', evidence, names });
  return t('product.ach.withoutEvidence', { evidence, title: first ? rowTitle(first, words) : '', names });
}

/** Ranking of the hypotheses with their scores, and the evidence and sources on which it hangs, each in a sentence. */
export function AchStanding({ reading, rows, labels }: Props) {
  const words = useWords();
  const { t, language } = words;
  const number = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 2 });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { leaders, linchpins, ranking } = reading;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} role="status">
        {leaders.length === 0 ? t('product.ach.nothing') : t('product.ach.leaders', { names: listed(leaders, labels, language) })}
      </Text>
      <Table withTableBorder bg="white" aria-label={t('ach.standing')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ach.standing.hypothesis')}</Table.Th>
            <Table.Th>{t('ach.standing.inconsistency')}</Table.Th>
            <Table.Th>{t('ach.standing.weighted')}</Table.Th>
            <Table.Th>{t('ach.standing.missing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ranking.map(({ hypothesisId, inconsistency, weighted, missing }) => {
            const hypothesis = labels.get(hypothesisId) ?? '';
            const score = { inconsistency: number.format(inconsistency), weighted: number.format(weighted) };
            return (
              <Table.Tr
                key={hypothesisId}
                title={t('product.ach.score', { hypothesis, ...score })}
                fw={leaders.includes(hypothesisId) ? 600 : undefined}
              >
                <Table.Td>
                  {hypothesis} <bdi>{byId.get(hypothesisId)?.content.text}</bdi>
                </Table.Td>
                <Table.Td>
                  <bdi>{score.inconsistency}</bdi>
                </Table.Td>
                <Table.Td>
                  <bdi>{score.weighted}</bdi>
                </Table.Td>
                <Table.Td>{missing}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Text size="xs">{t('product.ach.noProbability')}</Text>
      <Text size="xs" c="dimmed">
        {t('ach.standing.formula')}
      </Text>
      <Title order={3} size="sm">
        {t('ach.linchpins')}
      </Title>
      {linchpins.length === 0 ? <Text size="sm">{t('product.ach.linchpinsNone')}</Text> : null}
      {linchpins.length > 0 ? (
        <ul style={{ margin: 0, paddingInlineStart: 20, fontSize: '0.85rem' }} aria-label={t('ach.linchpins')}>
          {linchpins.map((one) => (
            <li key={`${one.of} ${one.id}`} dir="auto">
              {linchpinWords(one, { rows, labels }, words)}
            </li>
          ))}
        </ul>
      ) : null}
    </Stack>
  );
}
