import { Group, Select, TextInput } from '@mantine/core';
import { Purpose } from '@workbench/domain';
import { useWords } from '../words/useWords';

interface Props {
  purpose: Purpose;
  necessity: string;
  onChange: (next: { purpose: Purpose; necessity: string }) => void;
}

/** One line that says what personal data is entered for, and, if wished, why no less would do. */
export function PurposeLine({ purpose, necessity, onChange }: Props) {
  const { t, named } = useWords();
  return (
    <Group gap="xs" wrap="nowrap" align="end">
      <Select
        size="xs"
        label={t('rights.purpose')}
        data={Purpose.options.map((one) => ({ value: one as string, label: named('purpose', one) }))}
        value={purpose}
        onChange={(next) => next && onChange({ purpose: Purpose.parse(next), necessity })}
        allowDeselect={false}
        style={{ flex: 1 }}
      />
      <TextInput
        size="xs"
        label={t('rights.necessity')}
        value={necessity}
        onChange={(event) => onChange({ purpose, necessity: event.currentTarget.value })}
        maxLength={1000}
        dir="auto"
        style={{ flex: 1 }}
      />
    </Group>
  );
}
