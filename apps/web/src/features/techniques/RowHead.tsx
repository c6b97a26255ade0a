import { Badge, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TechniqueRow } from '@workbench/contract';
import type { DiagnosticityBand } from '@workbench/domain';
import { IconButton } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { rowTitle } from '../../shared/techniques/row-words';
import { GradingList } from '../../shared/words/GradingList';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  levels: readonly string[];
  row: TechniqueRow;
  label: string;
  /** How far it tells hypotheses apart; undefined where that is not shown. */
  band?: DiagnosticityBand | null | undefined;
  onChange?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

function Weights({ row }: { row: TechniqueRow }) {
  const { t, named } = useWords();
  const { content, grounds } = row;
  if (content.kind !== 'evidence') return null;
  const credibility = 'credibility' in content ? content.credibility : (grounds?.credibility ?? 'medium');
  return (
    <Text size="xs" c="dimmed" component="div">
      {named('ach.sort', content.sort)}:{' '}
      {t('ach.weights', { credibility: named('ach.weight', credibility), relevance: named('ach.weight', content.relevance) })}
      {grounds?.grading ? ` (${t('ach.graded', { agency: grounds.grading.agency })})` : null}
      {grounds?.isNotJudged ? ` · ${t('ach.notJudged')}` : null}
    </Text>
  );
}

/** A hypothesis or a piece of evidence at the edge of the matrix: what it says, what it rests on, what it weighs. */
export function RowHead({ cellId, levels, row, label, band, onChange, onRemove }: Props) {
  const words = useWords();
  const { t, named } = words;
  const { content, grounds } = row;
  const title = <bdi>{rowTitle(row, words)}</bdi>;
  return (
    <div>
      <Group gap={4} wrap="nowrap" justify="space-between" align="start">
        <Text size="sm" fw={600} component="div">
          {label}{' '}
          {grounds?.itemId ? (
            <Link to="/cells/$cellId/items/$itemId" params={{ cellId, itemId: grounds.itemId }} target="_blank">
              {title}
            </Link>
          ) : (
            title
          )}
        </Text>
        <Group gap={2} wrap="nowrap">
          {onChange ? <IconButton label={t('techniques.row.change', { label })} icon={IconPencil} onPress={onChange} /> : null}
          {onRemove ? <IconButton label={t('techniques.row.remove', { label })} icon={IconTrash} onPress={onRemove} /> : null}
        </Group>
      </Group>
      {grounds && content.text !== '' ? (
        <Text size="xs" dir="auto">
          {content.text}
        </Text>
      ) : null}
      <Group gap={4}>
        {grounds ? <PortionOf marking={grounds.marking} levels={levels} /> : null}
        {grounds?.grading ? <GradingList gradings={[grounds.grading]} /> : null}
        {content.kind === 'hypothesis' && content.stance !== 'plain' ? (
          <Badge size="xs" variant="outline" tt="none">
            {named('ach.stance', content.stance)}
          </Badge>
        ) : null}
        {grounds?.isTakenBack ? (
          <Badge size="xs" color="red" variant="light" tt="none">
            {t('ach.takenBack')}
          </Badge>
        ) : null}
        {band === undefined ? null : (
          <Badge size="xs" variant="light" tt="none" color={band === 'none' ? 'gray' : 'teal'} c={band === 'none' ? '#4a5563' : '#0b4a3a'}>
            {t('ach.diagnosticity')}: {named('ach.band', band ?? 'unknown')}
          </Badge>
        )}
      </Group>
      <Weights row={row} />
    </div>
  );
}
