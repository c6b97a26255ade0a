import { Button, Group, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { itemQuery } from '../../features/items/items.api';
import { SanitiseForm } from '../../features/items/SanitiseForm';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { requestQuery } from '../../shared/requests/requests.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Write a sanitised version of an own item, in answer to a request if there is one. */
export function SanitisePage() {
  const words = useWords();
  const { t } = words;
  const { cellId, itemId } = useParams({ from: '/signed-in/cells/$cellId/sanitise/$itemId' });
  const { request: requestId } = useSearch({ from: '/signed-in/cells/$cellId/sanitise/$itemId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const item = useQuery(itemQuery(cellId, itemId));
  const request = useQuery({ ...requestQuery(cellId, requestId ?? ''), enabled: requestId !== undefined });
  useMarkPage(item.data?.marking);
  const problem = item.error ?? request.error;
  const isReady = item.isSuccess && (requestId === undefined || request.isSuccess);
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('sanitise.title')}
      </Title>
      {problem ? <ProblemNotice words={problemWords(problem, words)} /> : null}
      {!isReady && !problem ? <Loading /> : null}
      {isReady && !item.data.may.sanitise ? <ProblemNotice words={t('problem.not_allowed')} /> : null}
      {isReady && item.data.may.sanitise ? (
        <SanitiseForm
          key={itemId}
          cell={cell}
          item={item.data}
          request={request.data}
          done={(sanitisedId) => (
            <EmptyState
              title={t('sanitise.done')}
              hint={t('sanitise.done.hint')}
              action={
                <Group>
                  <Button component={Link} to={`/cells/${cellId}/items/${sanitisedId}`}>
                    {t('items.open')}
                  </Button>
                  {requestId ? (
                    <Button component={Link} to={`/cells/${cellId}/requests/${requestId}`} variant="default">
                      {t('requests.openIt')}
                    </Button>
                  ) : null}
                </Group>
              }
            />
          )}
        />
      ) : null}
    </div>
  );
}
