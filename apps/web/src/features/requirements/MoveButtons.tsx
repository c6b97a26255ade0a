import { Button, Group, Textarea } from '@mantine/core';
import { moveRequirementState, type EeiCard, type PirCard } from '@workbench/contract';
import type { RequirementEvent } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useRequirementWrite } from './requirements.api';

/** Opens, answers, closes or reopens; answering takes the answer in words. */
export function MoveButtons({ cellId, one }: { cellId: string; one: PirCard | EeiCard }) {
  const words = useWords();
  const { t, named } = words;
  const draft = useDraft(`conclusion:${one.id}`, '');
  const write = useRequirementWrite(cellId, moveRequirementState);
  const move = (event: RequirementEvent) =>
    write.mutate(
      {
        params: { cellId, requirementId: one.id },
        body: { event, ...(event === 'answer' ? { conclusion: draft.value } : {}) },
        version: one.version,
      },
      { onSuccess: () => draft.done('') },
    );
  return (
    <>
      {one.may.move.includes('answer') ? (
        <Textarea
          size="xs"
          label={t('requirements.conclusion')}
          description={t('requirements.conclusion.hint')}
          value={draft.value}
          onChange={(event) => draft.change(event.currentTarget.value)}
          autosize
          minRows={1}
          maxLength={4000}
          dir="auto"
        />
      ) : null}
      <Group gap="xs">
        {one.may.move.map((event) => (
          <Button key={event} size="compact-sm" variant="default" loading={write.isPending} onClick={() => move(event)}>
            {named('requirementEvent', event)}
          </Button>
        ))}
      </Group>
      {write.isError ? <ProblemNotice words={problemWords(write.error, words)} /> : null}
    </>
  );
}
