import { Badge, Button, Group, Stack as Column, Text } from '@mantine/core';
import type { MapPoint } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { timeWords } from '../../shared/picture/time-words';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';
import classes from './map.module.css';
import { degreesWords, metresWords } from './position-words';
import { entitiesOf, type Stack } from './stacks';

interface Props {
  stacks: readonly Stack[];
  selected: ReadonlySet<string>;
  /** The stack whose claims are told one by one. */
  open: string | undefined;
  onOpen: (stack: Stack | undefined) => void;
  onSelect: (ids: string[]) => void;
}

const day = 86_400_000;

function PointLine({ point, isSelected, onSelect }: { point: MapPoint; isSelected: boolean; onSelect: (ids: string[]) => void }) {
  const words = useWords();
  const tell = timeWords(words.language);
  const time = point.time && { from: Date.parse(point.time.from), to: Date.parse(point.time.to) };
  return (
    <li>
      <Button
        size="compact-xs"
        variant={isSelected ? 'light' : 'subtle'}
        aria-pressed={isSelected}
        onClick={() => onSelect([point.entity.id])}
        className={classes['point']}
      >
        <bdi>{entityWords(point.entity, words)}</bdi>
      </Button>
      <Text size="xs" c="dimmed">
        {words.named('predicate', point.predicate)}
        {time ? ` · ${tell(time.from, 'day')}${time.to - time.from > day ? ` – ${tell(time.to - 1, 'day')}` : ''}` : ''}
        {point.status === 'suspected' ? ` · ${words.named('claimStatus', 'suspected')}` : ''}
      </Text>
      {point.source ? (
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            {point.source.agency}
          </Text>
          <GradingList gradings={point.source.gradings} />
        </Group>
      ) : null}
    </li>
  );
}

/** The map as a list: places with their precision, and who and what was there. */
export function PlaceList({ stacks, selected, open, onOpen, onSelect }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Column gap={4} component="ul" className={classes['places']!} aria-label={t('map.places')}>
      {stacks.map((stack) => {
        const isOpen = stack.key === open;
        const isSelected = entitiesOf(stack).some((id) => selected.has(id));
        return (
          <li key={stack.key}>
            <Button
              size="compact-sm"
              fullWidth
              justify="space-between"
              variant={isOpen ? 'light' : 'subtle'}
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? undefined : stack)}
              rightSection={
                <Badge size="sm" variant={isSelected ? 'filled' : 'outline'} color={isSelected ? 'orange.9' : 'gray.8'}>
                  {stack.points.length}
                </Badge>
              }
            >
              <bdi>{entityWords(stack.name, words)}</bdi>
            </Button>
            {isOpen ? (
              <>
                <Text size="xs" px={8}>
                  <bdi dir="ltr">{degreesWords(stack.position)}</bdi> ·{' '}
                  {t('map.within', { distance: metresWords(stack.position.precisionMetres, words) })}
                </Text>
                <ul className={classes['points']}>
                  {stack.points.map((point) => (
                    <PointLine key={point.id} point={point} isSelected={selected.has(point.entity.id)} onSelect={onSelect} />
                  ))}
                </ul>
              </>
            ) : null}
          </li>
        );
      })}
    </Column>
  );
}
