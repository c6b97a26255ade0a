import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useOpenKey } from './scores.api';

/** Opens the sealed key with a reason, which stands in the trail from then on. */
export function OpenKey({ runId }: { runId: string }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(`open-key:${runId}`, '');
  const open = useOpenKey(runId);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('scores.sealed')} maw={620}>
      <Stack gap="sm">
        <Title order={2}>{t('scores.sealed')}</Title>
        <Text size="sm">{t('scores.sealed.hint')}</Text>
        <Textarea
          label={t('scores.open.reason')}
          value={draft.value}
          onChange={(event) => draft.change(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          dir="auto"
        />
        {open.isError ? <ProblemNotice words={problemWords(open.error, words)} /> : null}
        <Button
          disabled={draft.value.trim().length < 3}
          loading={open.isPending}
          onClick={() => open.mutate(draft.value.trim(), { onSuccess: () => draft.done() })}
        >
          {t('scores.open')}
        </Button>
      </Stack>
    </Paper>
  );
}
