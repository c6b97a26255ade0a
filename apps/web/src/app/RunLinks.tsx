import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../shared/words/useWords';

/** From one page about a run to the others. */
export function RunLinks({ runId }: { runId: string }) {
  const { t } = useWords();
  return (
    <Group gap="md" component="nav" aria-label={t('runs.parts')} className="no-print">
      <Anchor component={Link} to={`/runs/${runId}`}>
        {t('runs.title')}
      </Anchor>
      <Anchor component={Link} to={`/runs/${runId}/scores`}>
        {t('scores.title')}
      </Anchor>
      <Anchor component={Link} to={`/runs/${runId}/replay`}>
        {t('replay.title')}
      </Anchor>
      <Anchor component={Link} to={`/runs/${runId}/report`}>
        {t('afterAction.title')}
      </Anchor>
      <Anchor component={Link} to={`/runs/${runId}/hot-wash`}>
        {t('hotWash.title')}
      </Anchor>
    </Group>
  );
}
