import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { DossierView } from '../../features/dossier/DossierView';
import { dossierQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery, sessionQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';
import { WhereAndWhen } from './WhereAndWhen';

/** Dossier of one entity, marked with the join of the claims and resolutions it shows. */
export function DossierPage() {
  const words = useWords();
  const { cellId, entityId } = useParams({ from: '/signed-in/cells/$cellId/entities/$entityId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const dossier = useQuery(dossierQuery(cellId, entityId));
  useMarkPage(
    [...(dossier.data?.claims ?? []), ...(dossier.data?.resolutions ?? []), ...(dossier.data?.products ?? [])].map((one) => one.marking),
  );
  const identityIds = useMemo(() => dossier.data?.identities.map((one) => one.id) ?? [], [dossier.data]);
  return (
    <div className="page">
      {dossier.isPending ? <Loading /> : null}
      {dossier.isError ? (
        <ProblemNotice words={problemWords(dossier.error, words)} retry={words.t('shell.retry')} onRetry={() => void dossier.refetch()} />
      ) : null}
      {dossier.data ? (
        <>
          <DossierView
            key={entityId}
            cellId={cellId}
            dossier={dossier.data}
            levels={cell.levels}
            asOf={cell.asOf}
            whereAndWhen={<WhereAndWhen cellId={cellId} entityId={entityId} identityIds={identityIds} />}
          />
          <p className="only-print">{words.t('dossier.printed', { date: words.moment(cell.asOf), name: session.displayName })}</p>
        </>
      ) : null}
    </div>
  );
}
