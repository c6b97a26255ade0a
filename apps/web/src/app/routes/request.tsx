import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { RequestPane } from '../../features/requests/RequestPane';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { requestQuery } from '../../shared/requests/requests.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** One request, read and answered. */
export function RequestPage() {
  const words = useWords();
  const { cellId, requestId } = useParams({ from: '/signed-in/cells/$cellId/requests/$requestId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const request = useQuery(requestQuery(cellId, requestId));
  useMarkPage(request.data?.marking);
  if (request.isPending) return <Loading />;
  if (request.isError)
    return (
      <ProblemNotice words={problemWords(request.error, words)} retry={words.t('shell.retry')} onRetry={() => void request.refetch()} />
    );
  return <RequestPane key={requestId} cell={cell} request={request.data} />;
}
