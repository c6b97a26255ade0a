import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import type { Curriculum } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

type DayOff = Curriculum['daysOff'][number];

/** Days on which nothing is taught, each with what it is. */
export function DaysOffInput({
  label,
  value,
  first,
  onChange,
}: {
  label: string;
  value: readonly DayOff[];
  /** The day that a new line begins with. */
  first: string;
  onChange: (next: DayOff[]) => void;
}) {
  const { t } = useWords();
  const set = (at: number, change: Partial<DayOff>) => onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <Fieldset legend={label} p="xs">
      {value.map((one, at) => (
        <Group key={at} gap="xs" wrap="nowrap" mb={4}>
          <TextInput
            size="xs"
            type="date"
            aria-label={t('engagements.dayOff', { number: at + 1 })}
            value={one.on}
            onChange={(event) => set(at, { on: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            flex={1}
            dir="auto"
            aria-label={t('engagements.dayOff.what', { number: at + 1 })}
            value={one.words}
            onChange={(event) => set(at, { words: event.currentTarget.value })}
          />
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(value.filter((_, place) => place !== at))}>
            {t('engagements.takeOut')}
          </Button>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={value.length >= 100}
        onClick={() => onChange([...value, { on: first, words: '' }])}
      >
        {t('engagements.addDayOff')}
      </Button>
    </Fieldset>
  );
}
