import { Link, useParams } from '@tanstack/react-router';
import { ReplayPanel } from '../../features/replay/ReplayPanel';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { SyndicateTabs } from '../SyndicateTabs';

/** A run as it was at any moment of its clock, syndicate by syndicate; another run goes on from there. */
export function RunReplayPage() {
  const { t, moment } = useWords();
  const { runId } = useParams({ from: '/signed-in/runs/$runId/replay' });
  return (
    <SyndicateTabs runId={runId} heading={t('replay.title')}>
      {(cellId) => (
        <ReplayPanel
          cellId={cellId}
          loading={<Loading />}
          deeds={(at) => (
            <Link to="/runs/$runId/fork" params={{ runId }} search={{ cell: cellId, at }}>
              {t('fork.here', { moment: moment(at) })}
            </Link>
          )}
        />
      )}
    </SyndicateTabs>
  );
}
