import { useParams } from '@tanstack/react-router';
import { ReplayPanel } from '../../features/replay/ReplayPanel';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { SyndicateTabs } from '../SyndicateTabs';

/** A run as it was at any moment of its clock, syndicate by syndicate. */
export function RunReplayPage() {
  const { t } = useWords();
  const { runId } = useParams({ from: '/signed-in/runs/$runId/replay' });
  return (
    <SyndicateTabs runId={runId} heading={t('replay.title')}>
      {(cellId) => <ReplayPanel cellId={cellId} loading={<Loading />} />}
    </SyndicateTabs>
  );
}
