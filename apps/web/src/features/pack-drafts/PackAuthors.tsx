import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { addPackAuthor, removePackAuthor, type PackDraftDetail } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { usePackWrite } from './pack-drafts.api';

/** Who writes a pack; while it is open, others are added by e-mail and taken out. */
export function PackAuthors({ draft }: { draft: PackDraftDetail }) {
  const words = useWords();
  const { t } = words;
  const add = usePackWrite(addPackAuthor);
  const remove = usePackWrite(removePackAuthor);
  const email = useDraft(`pack ${draft.id} author`, '');
  const failed = add.error ?? remove.error;
  const packDraftId = draft.id;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('packs.authors')}>
      <Stack gap="xs">
        <Text fw={600}>{t('packs.authors')}</Text>
        {draft.people.map(({ personId, displayName }) => (
          <Group key={personId} justify="space-between">
            <Text size="sm" dir="auto">
              {displayName}
            </Text>
            {draft.may.write && personId !== draft.personId ? (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('packs.takeOut')}: ${displayName}`}
                onClick={() => remove.mutate({ params: { packDraftId, personId } })}
              >
                {t('packs.takeOut')}
              </Button>
            ) : null}
          </Group>
        ))}
        {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
        {draft.may.write ? (
          <Group align="end" gap="xs">
            <TextInput
              type="email"
              label={t('packs.authors.email')}
              value={email.value}
              onChange={({ currentTarget }) => email.change(currentTarget.value)}
            />
            <Button
              disabled={email.value.trim() === ''}
              loading={add.isPending}
              onClick={() =>
                add.mutate({ params: { packDraftId }, body: { email: email.value.trim() } }, { onSuccess: () => email.done('') })
              }
            >
              {t('packs.authors.add')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Paper>
  );
}
