import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EngagementDetail, EngagementRecordCard } from '@workbench/contract';
import { Followed, followedIn, recordRef, type ContentOf, type FollowedInRun } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { RefLink } from './LinkLine';

/** The run by its name; a way to it for those who see what was noted there. */
function RunName({ engagement, row: { runId, run, observations } }: { engagement: EngagementDetail; row: FollowedInRun }) {
  const { t } = useWords();
  if (runId === null) return t('engagements.outsideRuns');
  const isSeen = engagement.records.some(({ id, may }) => may.follow && observations.includes(id));
  if (!isSeen) return <bdi>{run}</bdi>;
  return (
    <Anchor component={Link} size="sm" to="/runs/$runId" params={{ runId } as never} search={{ part: 'notes' } as never}>
      <bdi>{run}</bdi>
    </Anchor>
  );
}

interface Props {
  engagement: EngagementDetail;
  procedure: EngagementRecordCard & { content: ContentOf<'procedure'> };
}

/** Whether a procedure was followed, run by run, with the observations that say so. */
export function FollowedTable({ engagement, procedure }: Props) {
  const { t, named } = useWords();
  const rows = followedIn(
    procedure,
    engagement.records.filter(({ isRemoved }) => !isRemoved),
  );
  if (rows.length === 0) return <Text size="sm">{t('engagements.neverObserved')}</Text>;
  return (
    <Table withTableBorder fz="sm" verticalSpacing={4} my={4} aria-label={t('engagements.followed', { what: procedure.content.title })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('engagements.followedIn')}</Table.Th>
          {Followed.options.map((one) => (
            <Table.Th key={one}>{named('engValue', one)}</Table.Th>
          ))}
          <Table.Th>{named('engMany', 'observation')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.runId ?? ''}>
            <Table.Th scope="row" fw={400}>
              <RunName engagement={engagement} row={row} />
            </Table.Th>
            {Followed.options.map((one) => (
              <Table.Td key={one}>{row.counts[one]}</Table.Td>
            ))}
            <Table.Td>
              {row.observations.map((id) => (
                <div key={id}>
                  <RefLink engagement={engagement} refTo={recordRef(id)} />
                </div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
