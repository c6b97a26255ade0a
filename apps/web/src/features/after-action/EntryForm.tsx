import { Button, Group, NativeSelect, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReportEntry, ReportEntryKind } from '@workbench/contract';
import type { Words as Texts } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { useEntryDraft } from './useEntryDraft';

interface Props {
  cellId: string;
  kind: ReportEntryKind;
  entry?: ReportEntry | undefined;
  objectives: readonly { key: string; text: Texts }[];
  drafts?: DraftStore | undefined;
  onDone: () => void;
}

/** Writes an entry of the report: words, objective, and for a finding what is done, who sees to it, and by when. */
export function EntryForm({ cellId, kind, entry, objectives, drafts, onDone }: Props) {
  const words = useWords();
  const { t, named, language } = words;
  const form = useEntryDraft({ cellId, kind, entry, drafts, onDone });
  const { typed, theirs } = form;
  return (
    <Paper withBorder p="sm" component="form" onSubmit={(event) => (event.preventDefault(), form.save())}>
      <Stack gap="xs">
        <Textarea
          label={t('afterAction.words')}
          value={typed.words}
          onChange={(event) => form.change({ words: event.currentTarget.value })}
          maxLength={4000}
          autosize
          minRows={2}
          dir="auto"
          required
        />
        <NativeSelect
          label={t('afterAction.objective')}
          value={typed.objective}
          onChange={(event) => form.change({ objective: event.currentTarget.value })}
          data={[
            { value: '', label: t('afterAction.objective.none') },
            ...objectives.map(({ key, text }) => ({ value: key, label: inLanguage(text, language) })),
          ]}
        />
        {kind === 'finding' ? (
          <Group grow align="start">
            <TextInput
              label={t('afterAction.action')}
              value={typed.action}
              onChange={(event) => form.change({ action: event.currentTarget.value })}
              maxLength={2000}
              dir="auto"
            />
            <TextInput
              label={t('afterAction.owner')}
              value={typed.owner}
              onChange={(event) => form.change({ owner: event.currentTarget.value })}
              maxLength={200}
              dir="auto"
            />
            <TextInput
              type="date"
              label={t('afterAction.due')}
              value={typed.dueOn}
              onChange={(event) => form.change({ dueOn: event.currentTarget.value })}
            />
          </Group>
        ) : null}
        {theirs ? (
          <ConflictPanel
            title={named('problem', 'version_conflict')}
            mine={{ title: t('afterAction.mine'), text: typed.words, choose: t('afterAction.keepMine'), onChoose: form.keepMine }}
            theirs={{ title: t('afterAction.theirs'), text: theirs.words, choose: t('afterAction.takeTheirs'), onChoose: form.takeTheirs }}
          />
        ) : null}
        {form.error ? <ProblemNotice words={problemWords(form.error, words)} /> : null}
        <Group gap="xs">
          <Button type="submit" size="compact-md" disabled={!form.isWhole} loading={form.isSaving}>
            {t('afterAction.save')}
          </Button>
          <Button size="compact-md" variant="default" onClick={form.cancel}>
            {t('afterAction.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
