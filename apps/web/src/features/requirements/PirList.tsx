import { Badge, Group, Text } from '@mantine/core';
import type { PirCard } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { CoverageBar } from './CoverageBar';
import classes from './requirements.module.css';

interface Props {
  pirs: readonly PirCard[];
  levels: readonly string[];
  currentId: string | undefined;
  onChoose: (id: string) => void;
}

/** The questions, each with its coverage as the reader sees it. */
export function PirList({ pirs, levels, currentId, onChoose }: Props) {
  const { t, named, moment } = useWords();
  return (
    <>
      {pirs.map((pir) => (
        <button
          key={pir.id}
          type="button"
          className={classes['pir']}
          aria-current={pir.id === currentId ? 'true' : undefined}
          onClick={() => onChoose(pir.id)}
        >
          <Group gap={6} justify="space-between" wrap="nowrap" component="span">
            <PortionMark text={portionText(pir.marking, levels)} level={pir.marking.level} />
            <Badge size="xs" variant={pir.state === 'open' ? 'filled' : 'light'} style={{ flexShrink: 0 }}>
              {named('requirementState', pir.state)}
            </Badge>
          </Group>
          <Text size="sm" fw={600} dir="auto" component="span" display="block">
            {pir.text}
          </Text>
          <Text size="xs" c={pir.isPastValue ? 'red.9' : 'dimmed'} component="span" display="block">
            {named('priority', pir.priority)} ·{' '}
            {t(pir.isPastValue ? 'requirements.pastValue' : 'requirements.until', { date: moment(pir.latestAt) })}
          </Text>
          <CoverageBar pir={pir} />
        </button>
      ))}
    </>
  );
}
