import { Table, Text, Title } from '@mantine/core';
import type { SurvivalShape } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { durationWords } from '../../shared/words/score-words';

const size = { width: 320, height: 120, left: 30, foot: 18 };

/** Corners of the steps, from 1 at the start downwards; time from left to right whatever the language. */
function stepPath(curve: SurvivalShape, last: number): string {
  const x = (time: number) => size.left + (time / last) * (size.width - size.left - 6);
  const y = (share: number) => 6 + (1 - share) * (size.height - size.foot - 6);
  const steps = curve.steps.map(({ time, waiting }) => `H${x(time).toFixed(1)} V${y(waiting).toFixed(1)}`);
  return `M${x(0)} ${y(1)} ${steps.join(' ')} H${size.width - 6}`;
}

/** A curve of waiting as a picture, and the same as a table beside it. */
export function WaitingCurve({ title, curve }: { title: string; curve: SurvivalShape }) {
  const words = useWords();
  const { t } = words;
  const last = Math.max(1, ...curve.steps.map(({ time }) => time)) * 1.15;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <section>
      <Title order={4}>{title}</Title>
      <Text size="xs" c="dimmed">
        <bdi dir="ltr">
          {curve.formula}, {t('scores.n')} = {curve.n}
        </bdi>
      </Text>
      {curve.waitingAtEnd === 'too_few' ? (
        <Text size="sm">{t('scores.tooFew')}</Text>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${size.width} ${size.height}`}
            width={size.width}
            height={size.height}
            role="img"
            aria-label={title}
            direction="ltr"
          >
            <line x1={size.left} y1={6} x2={size.left} y2={size.height - size.foot} stroke="#9aa3ad" />
            <line x1={size.left} y1={size.height - size.foot} x2={size.width - 6} y2={size.height - size.foot} stroke="#9aa3ad" />
            <text x={4} y={12} fontSize={10}>
              1
            </text>
            <text x={4} y={size.height - size.foot} fontSize={10}>
              0
            </text>
            <path d={stepPath(curve, last)} fill="none" stroke="#1f4e79" strokeWidth={2} />
          </svg>
          <Table aria-label={title} bg="white" w="auto">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('scores.curve.time')}</Table.Th>
                <Table.Th>{t('scores.curve.atRisk')}</Table.Th>
                <Table.Th>{t('scores.curve.happened')}</Table.Th>
                <Table.Th>{t('scores.curve.waiting')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {curve.steps.map((step) => (
                <Table.Tr key={step.time}>
                  <Table.Td>{durationWords(step.time, words)}</Table.Td>
                  <Table.Td>{step.atRisk}</Table.Td>
                  <Table.Td>{step.happened}</Table.Td>
                  <Table.Td>{percent(step.waiting)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm">{t('scores.curve.end', { share: percent(curve.waitingAtEnd) })}</Text>
        </>
      )}
    </section>
  );
}
