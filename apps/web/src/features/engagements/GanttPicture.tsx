import { Stack, Table, Text, Title } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { daysFrom, ganttOf, ofKind, recordRef, type Bar } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { todayIs } from './blank-record';
import styles from './engagements.module.css';
import { RefLink } from './LinkLine';

/** Length of the picture in its own units. */
const wide = 1000;

function Line({ bar, progress, first, days, label }: { bar: Bar; progress: number; first: string; days: number; label: string }) {
  const at = (day: string) => (daysFrom(first, day) / days) * wide;
  const x = at(bar.startsOn);
  const length = Math.max(4, ((daysFrom(bar.startsOn, bar.endsOn) + 1) / days) * wide);
  const due = at(bar.dueOn) + wide / days;
  return (
    <svg className={styles['scale']} viewBox={`0 0 ${wide} 22`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className={styles[bar.isLate || bar.slips ? 'barLate' : 'bar']} x={x} y={3} width={length} height={16} />
      <rect className={styles['done']} x={x} y={8} width={(length * progress) / 100} height={6} />
      <line className={styles['due']} x1={due} x2={due} y1={0} y2={22} />
    </svg>
  );
}

/** Recommendations over time: each from when it can begin, filled as far as it has come, with a line at its due day. */
export function GanttPicture({ engagement }: { engagement: EngagementDetail }) {
  const { t, day } = useWords();
  const records = ofKind(engagement.records, 'recommendation').filter(({ isRemoved }) => !isRemoved);
  const { bars, undated } = ganttOf(records, engagement.links, todayIs());
  if (bars.length === 0) return null;
  const ends = bars.flatMap(({ startsOn, endsOn, dueOn }) => [startsOn, endsOn, dueOn]).toSorted();
  const [first, last] = [ends[0]!, ends.at(-1)!];
  const days = daysFrom(first, last) + 1;
  const byId = new Map(records.map((record) => [record.id, record.content]));
  const told = (bar: Bar) =>
    [
      t('engagements.fromTo', { from: day(bar.startsOn), to: day(bar.endsOn) }),
      t('engagements.dueOn', { day: day(bar.dueOn) }),
      ...(bar.isLate ? [t('engagements.isLate')] : []),
      ...(bar.slips ? [t('engagements.slips')] : []),
    ].join(' · ');
  return (
    <Stack gap="xs" component="section" aria-label={t('engagements.time')}>
      <Title order={3}>{t('engagements.time')}</Title>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Tbody>
            {bars.map((bar) => (
              <Table.Tr key={bar.id}>
                <Table.Th scope="row" w="30%">
                  <RefLink engagement={engagement} refTo={recordRef(bar.id)} />
                </Table.Th>
                <Table.Td>
                  <Line bar={bar} progress={byId.get(bar.id)!.progress} first={first} days={days} label={told(bar)} />
                  <Text size="xs" c={bar.isLate || bar.slips ? '#a11b24' : 'dimmed'}>
                    {told(bar)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {undated.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('engagements.undated', { count: undated.length })}
        </Text>
      ) : null}
    </Stack>
  );
}
