import { Button, Fieldset, Group, NativeSelect, NumberInput } from '@mantine/core';
import { AgeBand, Sex, type Counted } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** Counts people by sex and age band: one line each. */
export function PeopleInput({ label, value, onChange }: { label: string; value: readonly Counted[]; onChange: (next: Counted[]) => void }) {
  const { t, named } = useWords();
  const set = (at: number, change: Partial<Counted>) => onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <Fieldset legend={label} p="xs">
      {value.map((one, at) => (
        <Group key={at} gap="xs" align="end" wrap="nowrap" mb={4}>
          <NativeSelect
            size="xs"
            aria-label={t('engagements.sex')}
            value={one.sex}
            data={Sex.options.map((sex) => ({ value: sex, label: named('engValue', sex) }))}
            onChange={(event) => set(at, { sex: Sex.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            size="xs"
            aria-label={t('engagements.age')}
            value={one.age}
            data={AgeBand.options.map((age) => ({ value: age, label: named('engValue', age) }))}
            onChange={(event) => set(at, { age: AgeBand.parse(event.currentTarget.value) })}
          />
          <NumberInput
            size="xs"
            w={90}
            aria-label={t('engagements.count')}
            min={1}
            max={9999}
            allowDecimal={false}
            value={one.count}
            onChange={(next) => set(at, { count: Math.max(1, Number(next) || 1) })}
          />
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(value.filter((_, place) => place !== at))}>
            {t('engagements.takeOut')}
          </Button>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={value.length >= 18}
        onClick={() => onChange([...value, { sex: 'female', age: 'unknown', count: 1 }])}
      >
        {t('engagements.addPeople')}
      </Button>
    </Fieldset>
  );
}
