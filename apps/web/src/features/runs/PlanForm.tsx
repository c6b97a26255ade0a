import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import type { AnswerOf, DatasetDetail, planRun } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { aPlan, aSyndicate, toBody, withInvented, type PlanDraft } from './plan-draft';
import { usePlanRun, type ForkPoint } from './runs.api';
import { SyndicateSeats } from './SyndicateSeats';

/** Most syndicates of a run. */
const most = 20;

interface Props {
  dataset: DatasetDetail;
  /** Where it goes on from; absent for a run that begins at the start. */
  from?: ForkPoint | undefined;
  onPlanned: (planned: AnswerOf<typeof planRun>) => void;
}

/** Plans a run of a dataset, from the start or from where another stood: its syndicates with their people, and the staff. What is typed is kept until it was taken. */
export function PlanForm({ dataset, from, onPlanned }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { seats } = dataset;
  const numbered = (number: number) => t('runs.syndicateNumber', { number });
  const draft = useDraft<PlanDraft>(
    from ? `fork:${from.runId}` : `plan:${dataset.id}`,
    aPlan(inLanguage(dataset.name, language), from ? [numbered(1)] : [numbered(1), numbered(2)], seats),
  );
  const { value, change } = draft;
  const plan = usePlanRun(from);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate(toBody(dataset.id, value), {
      onSuccess: (planned) => {
        draft.done();
        onPlanned(planned);
      },
    });
  };
  const changeSyndicates = (make: (before: PlanDraft['syndicates']) => PlanDraft['syndicates']) =>
    change((before) => ({ ...before, syndicates: make(before.syndicates) }));
  return (
    <form onSubmit={handleSubmit}>
      <Stack gap="sm">
        <TextInput
          label={t('runs.name')}
          required
          maxLength={120}
          dir="auto"
          value={value.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((before) => ({ ...before, name }));
          }}
        />
        {value.syndicates.map((syndicate, place) => (
          <SyndicateSeats
            // Syndicates have no other identity before they are founded.
            key={place}
            syndicate={syndicate}
            seats={seats}
            onChange={(one) => changeSyndicates((all) => all.map((before, at) => (at === place ? one(before) : before)))}
            onInvent={() =>
              changeSyndicates((all) => all.map((before, at) => (at === place ? withInvented(before, place, seats) : before)))
            }
            onDrop={value.syndicates.length > 1 ? () => changeSyndicates((all) => all.filter((_, at) => at !== place)) : undefined}
          />
        ))}
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          disabled={value.syndicates.length >= most}
          onClick={() => changeSyndicates((all) => [...all, aSyndicate(numbered(all.length + 1), seats)])}
        >
          {t('runs.addSyndicate')}
        </Button>
        <Group grow>
          <TextInput
            label={t('runs.controllers')}
            description={t('runs.controllers.hint')}
            dir="ltr"
            value={value.controllers}
            onChange={(event) => {
              const controllers = event.currentTarget.value;
              change((before) => ({ ...before, controllers }));
            }}
          />
          <TextInput
            label={t('runs.observers')}
            description={t('runs.observers.hint')}
            dir="ltr"
            value={value.observers}
            onChange={(event) => {
              const observers = event.currentTarget.value;
              change((before) => ({ ...before, observers }));
            }}
          />
        </Group>
        {plan.isError ? <ProblemNotice words={problemWords(plan.error, words)} /> : null}
        <Button type="submit" w="fit-content" loading={plan.isPending} disabled={value.name.trim() === ''}>
          {t('runs.plan.do')}
        </Button>
      </Stack>
    </form>
  );
}
