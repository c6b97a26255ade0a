import { Table, Text } from '@mantine/core';
import type { WorkScoresShape } from '@workbench/contract';
import type { Yardstick } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import classes from './learning.module.css';

const size = { width: 220, height: 220, edge: 22 };
const along = (share: number) => size.edge + share * (size.width - 2 * size.edge);
const up = (share: number) => size.height - size.edge - share * (size.height - 2 * size.edge);
const percent = (share: number) => `${Math.round(share * 100)} %`;

interface Props {
  yardstick: Yardstick;
  terms: WorkScoresShape['forecasts']['terms'];
}

/** What came true of what was said with each term: a picture against the line on which both are equal, and the same as a table. */
export function Calibration({ yardstick, terms }: Props) {
  const { t, named } = useWords();
  if (terms.length === 0) return <Text size="sm">{t('learning.calibration.none')}</Text>;
  const known = terms.flatMap(({ term, given, cameTrue }) =>
    cameTrue.value === 'too_few' ? [] : [{ term, given, share: cameTrue.value }],
  );
  return (
    <>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={t('learning.calibration')}
        direction="ltr"
      >
        <rect x={along(0)} y={up(1)} width={along(1) - along(0)} height={up(0) - up(1)} fill="none" className={classes['axis']} />
        <line x1={along(0)} y1={up(0)} x2={along(1)} y2={up(1)} className={classes['axis']} strokeDasharray="4 3" />
        {[0, 1].map((share) => (
          <g key={share} fontSize={10}>
            <text x={along(share) - 3} y={size.height - 6}>
              {share}
            </text>
            <text x={6} y={up(share) + 4}>
              {share}
            </text>
          </g>
        ))}
        <polyline points={known.map(({ given, share }) => `${along(given)},${up(share)}`).join(' ')} className={classes['line']} />
        {known.map(({ term, given, share }) => (
          <circle key={term} cx={along(given)} cy={up(share)} r={4} className={classes['dot']} />
        ))}
      </svg>
      <Table w="auto" bg="white" withTableBorder aria-label={t('learning.calibration')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('learning.term')}</Table.Th>
            <Table.Th>{t('learning.given')}</Table.Th>
            <Table.Th>{t('learning.cameTrue')}</Table.Th>
            <Table.Th>{t('scores.n')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.map(({ term, n, given, cameTrue }) => (
            <Table.Tr key={term}>
              <Table.Th scope="row" fw={400}>
                {named(`likelihood.${yardstick}`, term)}
              </Table.Th>
              <Table.Td>{percent(given)}</Table.Td>
              <Table.Td>{cameTrue.value === 'too_few' ? t('scores.tooFew') : percent(cameTrue.value)}</Table.Td>
              <Table.Td>{n}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
