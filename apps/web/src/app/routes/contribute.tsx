import { Button, Group, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState } from '@workbench/ui';
import { ContributeForm } from '../../features/items/ContributeForm';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';

/** Contribute an item. */
export function ContributePage() {
  const { t } = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('shell.contribute')}
      </Title>
      <ContributeForm
        cell={cell}
        done={(itemId, another) => (
          <EmptyState
            title={t('items.contributed.done')}
            hint={t('items.contributed.hint')}
            action={
              <Group>
                <Button component={Link} to={`/cells/${cellId}/items/${itemId}`}>
                  {t('items.open')}
                </Button>
                <Button variant="default" onClick={another}>
                  {t('items.another')}
                </Button>
              </Group>
            }
          />
        )}
      />
    </div>
  );
}
