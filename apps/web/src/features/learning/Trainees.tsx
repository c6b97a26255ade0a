import { List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CellDesk } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import classes from './learning.module.css';

interface Props {
  cell: CellDesk;
  /** The people among whom trainees are looked for; everybody of the cell when it is left out. */
  only?: readonly string[];
}

/** The trainees of a cell, each as the way to the learning record; nothing where none is among those who are looked at. */
export function Trainees({ cell, only }: Props) {
  const { t } = useWords();
  const trainees = cell.members.filter(({ role, personId }) => role === 'trainee' && (!only || only.includes(personId)));
  if (trainees.length === 0) return only ? null : <Text size="sm">{t('learning.noTrainees')}</Text>;
  return (
    <section aria-label={t('learning.trainees')}>
      <Title order={2} size="h3">
        {t('learning.trainees')}
      </Title>
      <List size="sm">
        {trainees.map(({ personId, displayName, agency }) => (
          <List.Item key={personId}>
            <Link to="/cells/$cellId/learning" params={{ cellId: cell.id }} search={{ person: personId }} className={classes['way']!}>
              <bdi>{displayName}</bdi>
            </Link>{' '}
            <Text span size="xs" c="dimmed">
              {agency}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
