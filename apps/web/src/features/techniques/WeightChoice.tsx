import { SegmentedControl, Stack, Text } from '@mantine/core';
import { AchWeight } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

interface Props {
  label: string;
  value: AchWeight;
  onChange: (next: AchWeight) => void;
}

/** Low, medium or high. */
export function WeightChoice({ label, value, onChange }: Props) {
  const { named } = useWords();
  return (
    <Stack gap={2}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={value}
        data={AchWeight.options.map((one) => ({ value: one, label: named('ach.weight', one) }))}
        onChange={(next) => onChange(AchWeight.parse(next))}
      />
    </Stack>
  );
}
