import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ForkSource } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** From which run a run was forked, with the way there. */
export function ForkedFrom({ source }: { source: ForkSource }) {
  const { t, moment } = useWords();
  return (
    <Text size="sm">
      {t('fork.from')}{' '}
      <Anchor component={Link} to={`/runs/${source.runId}`} inherit>
        <bdi>{source.name}</bdi>
      </Anchor>
      {', '}
      <bdi>{source.syndicate}</bdi>
      {', '}
      <time dateTime={source.at}>{moment(source.at)}</time>
    </Text>
  );
}
