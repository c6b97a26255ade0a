import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CellDesk, FeedbackCard, Reception } from '@workbench/contract';
import { Answered, enoughForShares, Timely, Use, type FeedbackTally } from '@workbench/domain';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { PortionOf } from '../../shared/markings/marks';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { receptionQuery } from './receivers.api';

/** Feedback in counts, and in shares when there is enough of it. */
function Tally({ tally, withShares }: { tally: FeedbackTally; withShares?: boolean }) {
  const { t, named } = useWords();
  const { count, shares } = tally;
  const counted = [
    ...Answered.options.map((one) => [named('feedbackAnswered', one), tally.answered[one]] as const),
    ...Timely.options.map((one) => [named('feedbackTimely', one), tally.timely[one]] as const),
    ...Use.options.map((one) => [named('feedbackUse', one), tally.usedFor[one]] as const),
  ].filter(([, times]) => times > 0);
  const percent = (share: number) => Math.round(share * 100);
  return (
    <Stack gap={4}>
      <Group gap={6}>
        <Text size="sm">{t('reception.count', { count })}</Text>
        {counted.map(([word, times]) => (
          <Badge key={word} variant="outline" tt="none" size="sm">
            {t('reception.tally', { word, count: times })}
          </Badge>
        ))}
      </Group>
      {withShares && count > 0 ? (
        <Text size="xs" c="dimmed">
          {shares
            ? t('reception.shares', { count, answered: percent(shares.answered), timely: percent(shares.timely) })
            : t('reception.tooFew', { count, enough: enoughForShares })}
        </Text>
      ) : null}
    </Stack>
  );
}

/** What somebody of an agency said in words. */
function Said({ card, levels }: { card: FeedbackCard; levels: readonly string[] }) {
  const { moment } = useDeedTime();
  if (card.words === '') return null;
  return (
    <div>
      <Group gap={6}>
        <PortionOf marking={card.marking} levels={levels} />
        <Text size="xs" c="dimmed">
          {moment(card.changedAt)}
        </Text>
      </Group>
      <TypedText text={card.words} />
    </div>
  );
}

function Row({ one, levels }: { one: Reception; levels: readonly string[] }) {
  const { t, named } = useWords();
  const { moment } = useDeedTime();
  return (
    <Table.Tr data-reception={`${one.agency} ${one.number}`}>
      <Table.Td>
        {one.agency}
        <Text size="xs" c="dimmed">
          {t('product.versionOf', { number: one.number })}
        </Text>
      </Table.Td>
      <Table.Td>
        {t('reception.readers', { count: one.readers })}
        {one.firstReadAt && one.lastReadAt ? (
          <Text size="xs" c="dimmed">
            {t('reception.span', { first: moment(one.firstReadAt), last: moment(one.lastReadAt) })}
          </Text>
        ) : null}
        {one.recalledAt && one.readers > 0 ? (
          <Text size="xs">{t('reception.acknowledged', { count: one.acknowledgedRecall, readers: one.readers })}</Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        {one.takenAway.map(({ format, people }) => (
          <Text key={format} size="sm">
            {t('reception.taken', { format: named('productFile', format), count: people })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Stack gap={6}>
          <Tally tally={one.tally} />
          {one.feedback.map((card) => (
            <Said key={card.id} card={card} levels={levels} />
          ))}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}

/** How the releases of a product were received: who opened it when, as which files, and what was said; by agency. */
export function ReceptionTable({ cell, productId }: { cell: CellDesk; productId: string }) {
  const words = useWords();
  const { t } = words;
  const reception = useQuery(receptionQuery(cell.id, productId));
  if (reception.isError) return <ProblemNotice words={problemWords(reception.error, words)} />;
  if (!reception.data || reception.data.releases.length === 0) return null;
  const { releases, tally } = reception.data;
  return (
    <section aria-label={t('reception.title')}>
      <Title order={2} mt="md">
        {t('reception.title')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('reception.note')}
      </Text>
      <Tally tally={tally} withShares />
      <Table bg="white" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reception.agency')}</Table.Th>
            <Table.Th>{t('reception.opened')}</Table.Th>
            <Table.Th>{t('reception.takenAway')}</Table.Th>
            <Table.Th>{t('reception.feedback')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {releases.map((one) => (
            <Row key={one.releaseId} one={one} levels={cell.levels} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
