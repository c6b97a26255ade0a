import { Alert, Button, Fieldset, Group, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { contributeItem, Contribution, type CellDesk } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call, newKey } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { GradingScales, toGrading } from './GradingForm';
import { ItemKindFields, ItemWordFields } from './ItemFields';
import { MarkingForm, openMarking } from './MarkingForm';

/** Everything typed so far, with the key that makes sending it twice harmless. */
function emptyDraft(cell: CellDesk, language: string) {
  return {
    key: newKey(),
    kind: 'report',
    title: '',
    text: '',
    language,
    reportedAt: cell.asOf.slice(0, 16),
    reference: '',
    handling: '',
    sourceDescriptor: '',
    sourceIdentity: '',
    marking: openMarking,
    reviewOn: '',
    isGraded: false,
    reliability: '',
    credibility: '',
    rationale: '',
  };
}

/** Contribute an item for one's own agency; what is typed survives a reload and a cut network. */
export function ContributeForm({ cell, done }: { cell: CellDesk; done: (itemId: string, another: () => void) => ReactNode }) {
  const words = useWords();
  const { t, language } = words;
  const [initial] = useState(() => emptyDraft(cell, language));
  const draft = useDraft(`contribute:${cell.id}:${cell.me.personId}`, initial);
  const { value } = draft;
  const client = useQueryClient();
  const set = (changes: Partial<typeof value>) => draft.change((before) => ({ ...before, ...changes }));
  const grading = value.isGraded ? toGrading(cell.gradingScheme, value) : undefined;
  const body = {
    kind: value.kind,
    title: value.title,
    text: value.text,
    language: value.language,
    reportedAt: `${value.reportedAt}:00Z`,
    reference: value.reference || undefined,
    handling: value.handling || undefined,
    sourceDescriptor: value.sourceDescriptor || undefined,
    sourceIdentity: value.sourceIdentity || undefined,
    marking: value.marking,
    reviewOn: value.reviewOn || undefined,
    grading,
    rationale: value.rationale || undefined,
  };
  const checked = Contribution.safeParse(body);
  const contribute = useMutation({
    mutationFn: (contribution: Contribution) => call(contributeItem, { params: { cellId: cell.id }, body: contribution, key: value.key }),
    onSuccess: async () => {
      draft.done(emptyDraft(cell, language));
      await client.invalidateQueries({ queryKey: ['items', cell.id] });
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success) contribute.mutate(checked.data);
  };
  if (contribute.isSuccess) return done(contribute.data.id, () => contribute.reset());
  return (
    <form onSubmit={handleSubmit}>
      <Stack maw={860}>
        {draft.isRestored ? (
          <Alert color="blue" p="xs">
            <Group justify="space-between">
              <Text size="sm">{t('items.draft')}</Text>
              <Button size="compact-xs" variant="default" onClick={() => draft.done(emptyDraft(cell, language))}>
                {t('items.draft.drop')}
              </Button>
            </Group>
          </Alert>
        ) : null}
        <ItemWordFields value={value} set={set} />
        <ItemKindFields value={value} set={set} />
        <MarkingForm cell={cell} value={value.marking} onChange={(marking) => set({ marking })} />
        <TextInput
          type="date"
          w={320}
          label={t('items.reviewOn')}
          description={t('items.reviewOn.hint')}
          value={value.reviewOn}
          onChange={(event) => set({ reviewOn: event.currentTarget.value })}
        />
        <Fieldset legend={t('items.source')}>
          <SimpleGrid cols={2}>
            <TextInput
              label={t('items.sourceDescriptor')}
              description={t('items.sourceDescriptor.hint')}
              value={value.sourceDescriptor}
              onChange={(event) => set({ sourceDescriptor: event.currentTarget.value })}
              maxLength={500}
              dir="auto"
            />
            <TextInput
              label={t('items.sourceIdentity')}
              description={t('items.sourceIdentity.hint', { agency: cell.me.agency })}
              value={value.sourceIdentity}
              onChange={(event) => set({ sourceIdentity: event.currentTarget.value })}
              maxLength={500}
              dir="auto"
            />
            <TextInput
              label={t('items.reference')}
              value={value.reference}
              onChange={(event) => set({ reference: event.currentTarget.value })}
              maxLength={120}
              dir="auto"
            />
            <TextInput
              label={t('items.handling')}
              value={value.handling}
              onChange={(event) => set({ handling: event.currentTarget.value })}
              maxLength={1000}
              dir="auto"
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('items.grading')}>
          <Switch
            label={t('items.gradeNow')}
            checked={value.isGraded}
            onChange={(event) => set({ isGraded: event.currentTarget.checked })}
          />
          {value.isGraded ? (
            <Stack mt="xs" gap="xs">
              <GradingScales
                scheme={cell.gradingScheme}
                value={value}
                onChange={(choice) => set({ reliability: choice.reliability, credibility: choice.credibility })}
              />
              <TextInput
                label={t('items.rationale')}
                value={value.rationale}
                onChange={(event) => set({ rationale: event.currentTarget.value })}
                maxLength={2000}
                dir="auto"
              />
            </Stack>
          ) : null}
        </Fieldset>
        {contribute.isError ? <ProblemNotice words={problemWords(contribute.error, words)} /> : null}
        <Group>
          <Button type="submit" disabled={!checked.success || (value.isGraded && !grading)} loading={contribute.isPending}>
            {t('items.contribute.do')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('items.kept')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
