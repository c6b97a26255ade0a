import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { openEngagement } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { languageNames, languages, type Language } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { useEngagementWrite } from './engagements.api';

const blank = { name: '', beneficiary: '', languages: ['en'] as Language[], startsOn: '', endsOn: '' };

/** Opens an engagement with a beneficiary. */
export function OpenEngagement({ onOpened }: { onOpened: (id: string) => void }) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft('new engagement', blank);
  const open = useEngagementWrite(openEngagement);
  const { name, beneficiary, startsOn, endsOn } = draft.value;
  const set = (change: Partial<typeof blank>) => draft.change((now) => ({ ...now, ...change }));
  const isWhole = name.trim() !== '' && beneficiary.trim() !== '' && startsOn !== '' && endsOn !== '' && draft.value.languages.length > 0;
  return (
    <Stack gap="xs">
      <TextInput
        label={t('engagements.name')}
        required
        dir="auto"
        maxLength={200}
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <TextInput
        label={t('engagements.beneficiary')}
        required
        dir="auto"
        maxLength={200}
        value={beneficiary}
        onChange={({ currentTarget }) => set({ beneficiary: currentTarget.value })}
      />
      <Group grow>
        <TextInput
          type="date"
          label={t('engagements.begins')}
          required
          value={startsOn}
          onChange={({ currentTarget }) => set({ startsOn: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('engagements.ends')}
          required
          value={endsOn}
          onChange={({ currentTarget }) => set({ endsOn: currentTarget.value })}
        />
      </Group>
      <Checkbox.Group
        label={t('engagements.languages')}
        value={draft.value.languages}
        onChange={(next) => set({ languages: next as Language[] })}
      >
        <Group>
          {languages.map((one) => (
            <Checkbox key={one} value={one} label={languageNames[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      {open.isError ? <ProblemNotice words={problemWords(open.error, words)} /> : null}
      <Button
        disabled={!isWhole}
        loading={open.isPending}
        onClick={() =>
          open.mutate(
            { body: draft.value },
            {
              onSuccess: ({ id }) => {
                draft.done(blank);
                onOpened(id);
              },
            },
          )
        }
      >
        {t('engagements.open')}
      </Button>
    </Stack>
  );
}
