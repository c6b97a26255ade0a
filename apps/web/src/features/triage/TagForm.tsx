import { Button, Stack, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tagLimit, toTag } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { tagsQuery } from './triage.api';
import { useCommands } from './useCommands';
import { useDesk } from './useDesk';

/** Tags of the items: those that all of them have, which are put on all and taken off all. */
export function TagForm({ cellId, itemIds, onDone }: { cellId: string; itemIds: readonly string[]; onDone: () => void }) {
  const { t } = useWords();
  const { cardOf } = useDesk();
  const { tag } = useCommands();
  const tags = useQuery(tagsQuery(cellId));
  const [before] = useState(() => {
    const [first = [], ...others] = itemIds.map((id) => cardOf(id)?.tags ?? []);
    return first.filter((one) => others.every((other) => other.includes(one)));
  });
  const [chosen, setChosen] = useState(before);
  const typing = useDraft('tag', '');
  const save = () => {
    const wanted = [...new Set([...chosen, toTag(typing.value)])].filter((one) => one !== '');
    tag(
      itemIds,
      wanted.filter((one) => !before.includes(one)),
      before.filter((one) => !wanted.includes(one)),
    );
    typing.done();
    onDone();
  };
  return (
    <Stack gap="xs">
      <TagsInput
        data-autofocus
        autoFocus
        label={t('triage.tags')}
        description={t('triage.tags.hint')}
        data={tags.data?.rows.map((row) => row.tag) ?? []}
        value={chosen}
        onChange={(next) => setChosen([...new Set(next.map(toTag))].filter((one) => one !== ''))}
        searchValue={typing.value}
        onSearchChange={typing.change}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typing.value.trim() !== '' || event.currentTarget.getAttribute('aria-activedescendant')) return;
          event.preventDefault();
          save();
        }}
        maxTags={20}
        maxLength={tagLimit}
        clearButtonProps={{ 'aria-label': t('triage.clear') }}
        dir="auto"
      />
      <Button onClick={save}>{t('triage.tag.save')}</Button>
    </Stack>
  );
}
