import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EngagementRecordCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { placeOfSource, sourceOf } from './source-place';

/** What of a run a record was taken from: a way to it for those who see the run, its name in words for others. */
export function SourceLine({ record: { content, may } }: { record: EngagementRecordCard }) {
  const { t } = useWords();
  const source = sourceOf(content);
  if (!source) return null;
  const told = t(`engagements.takenFrom.${source.what}`, { run: source.run });
  if (!may.follow)
    return (
      <Text size="xs" c="dimmed" dir="auto">
        {told}
      </Text>
    );
  const { to, params, search } = placeOfSource(source);
  return (
    <Anchor component={Link} size="xs" display="block" dir="auto" to={to} params={params as never} search={search as never}>
      {told}
    </Anchor>
  );
}
