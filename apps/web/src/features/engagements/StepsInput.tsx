import { Button, Fieldset, Group, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../shared/words/useWords';

interface Step {
  who: string;
  does: string;
}

/** Steps of a procedure: who does what, in their order. */
export function StepsInput({ label, value, onChange }: { label: string; value: readonly Step[]; onChange: (next: Step[]) => void }) {
  const { t } = useWords();
  const set = (at: number, change: Partial<Step>) => onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <Fieldset legend={label} p="xs">
      {value.map((step, at) => (
        <Group key={at} gap="xs" align="start" wrap="nowrap" mb={4}>
          <TextInput
            size="xs"
            w={140}
            dir="auto"
            aria-label={t('engagements.step.who', { number: at + 1 })}
            value={step.who}
            onChange={(event) => set(at, { who: event.currentTarget.value })}
          />
          <Textarea
            size="xs"
            flex={1}
            dir="auto"
            autosize
            aria-label={t('engagements.step.does', { number: at + 1 })}
            value={step.does}
            onChange={(event) => set(at, { does: event.currentTarget.value })}
          />
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(value.filter((_, place) => place !== at))}>
            {t('engagements.takeOut')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" variant="default" disabled={value.length >= 60} onClick={() => onChange([...value, { who: '', does: '' }])}>
        {t('engagements.addStep')}
      </Button>
    </Fieldset>
  );
}
