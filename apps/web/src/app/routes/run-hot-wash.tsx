import { useParams } from '@tanstack/react-router';
import { HotWashResultsView } from '../../features/hot-wash/HotWashResultsView';
import { useWords } from '../../shared/words/useWords';
import { SyndicateTabs } from '../SyndicateTabs';

/** What the players of each syndicate are asked, and what they said. */
export function RunHotWashPage() {
  const { t } = useWords();
  const { runId } = useParams({ from: '/signed-in/runs/$runId/hot-wash' });
  return (
    <SyndicateTabs runId={runId} heading={t('hotWash.results')}>
      {(cellId) => <HotWashResultsView cellId={cellId} />}
    </SyndicateTabs>
  );
}
