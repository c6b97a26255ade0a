import { Table, Text } from '@mantine/core';
import type { WorkAccounts } from '@workbench/contract';
import { sharingPicture } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

interface Props {
  accounts: Pick<WorkAccounts, 'shared' | 'until'>;
  agencies: readonly string[];
  startsAt: string;
}

const dashes: Record<string, string> = { sanitised: '6 3', product: '2 3' };

/** Who shared what with whom when: a picture, and the same as a table. */
export function SharingFigure({ accounts, agencies, startsAt }: Props) {
  const { t, named, moment } = useWords();
  const shared = accounts.shared.map((one) => ({ ...one, at: Date.parse(one.at) }));
  const { width, height, lanes, ticks, arrows } = sharingPicture(shared, agencies, Date.parse(startsAt), Date.parse(accounts.until));
  if (shared.length === 0) return <Text size="sm">{t('scores.nothingShared')}</Text>;
  const left = Math.min(...ticks.map(({ x }) => x));
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        style={{ maxInlineSize: 900 }}
        role="img"
        aria-label={t('scores.picture')}
        direction="ltr"
      >
        <defs>
          <marker id="sharing-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0 0 L8 4 L0 8 z" fill="#1f4e79" />
          </marker>
        </defs>
        {lanes.map(({ agency, y }) => (
          <g key={agency}>
            <line x1={left} y1={y} x2={width} y2={y} stroke="#9aa3ad" />
            <text x={2} y={y + 3} fontSize={8}>
              {agency}
            </text>
          </g>
        ))}
        {ticks.map(({ x, at }, place) => (
          <text
            key={at}
            x={x}
            y={height - 5}
            fontSize={5.5}
            textAnchor={place === 0 ? 'start' : place === ticks.length - 1 ? 'end' : 'middle'}
          >
            {moment(new Date(at).toISOString())}
          </text>
        ))}
        {arrows.map(({ x, fromY, toY, way, count }) => (
          <g key={`${x} ${fromY} ${toY} ${way}`}>
            <line x1={x} y1={fromY} x2={x} y2={toY} stroke="#1f4e79" strokeDasharray={dashes[way]} markerEnd="url(#sharing-arrow)" />
            {count > 1 ? (
              <text x={x + 3} y={(fromY + toY) / 2 + 2} fontSize={6}>
                {count}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <Table striped bg="white" aria-label={t('scores.timeline')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scores.when')}</Table.Th>
            <Table.Th>{t('scores.from')}</Table.Th>
            <Table.Th>{t('scores.to')}</Table.Th>
            <Table.Th>{t('scores.what')}</Table.Th>
            <Table.Th>{t('scores.how')}</Table.Th>
            <Table.Th>{t('scores.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.shared.map((row) => (
            <Table.Tr key={`${row.itemId} ${row.agency} ${row.way}`}>
              <Table.Td>{moment(row.at)}</Table.Td>
              <Table.Td>{row.from}</Table.Td>
              <Table.Td>{row.agency}</Table.Td>
              <Table.Td>
                <bdi>{row.title}</bdi>
              </Table.Td>
              <Table.Td>{named('sightWay', row.way)}</Table.Td>
              <Table.Td>
                <bdi>{row.by ?? '–'}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
