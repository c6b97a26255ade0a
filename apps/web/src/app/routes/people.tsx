import { Button, Group, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewLink } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { InviteForm } from '../../features/people/InviteForm';
import { LinkNotice } from '../../features/people/LinkNotice';
import { peopleQuery } from '../../features/people/people.api';
import { PeopleTable } from '../../features/people/PeopleTable';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** The people of the cell, for its administrator. */
export function PeoplePage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const people = useQuery(peopleQuery(cellId));
  const [isInviting, setInviting] = useState(false);
  const [made, setMade] = useState<{ name: string; link: NewLink }>();
  const handleLink = (name: string, link: NewLink) => setMade({ name, link });
  return (
    <div className="page">
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('people.title')}</Title>
        {people.data?.may.invite && !isInviting ? (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('people.note')}
      </Text>
      {made ? <LinkNotice name={made.name} link={made.link} onClose={() => setMade(undefined)} /> : null}
      {people.isPending ? <Loading /> : null}
      {people.isError ? (
        <ProblemNotice words={problemWords(people.error, words)} retry={t('shell.retry')} onRetry={() => void people.refetch()} />
      ) : null}
      {people.data && isInviting ? (
        <InviteForm cell={cell} compartments={people.data.compartments} onLink={handleLink} onClose={() => setInviting(false)} />
      ) : null}
      {people.data ? <PeopleTable cell={cell} people={people.data} onLink={handleLink} /> : null}
    </div>
  );
}
