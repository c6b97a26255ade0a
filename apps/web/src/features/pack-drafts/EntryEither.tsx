import { Fieldset, NativeSelect, Stack } from '@mantine/core';
import { blankOf, fitsField, type PackField } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import type { HolderProps } from './field-props';
import { withField } from './field-values';

/** One of several shapes: which of them, and then its fields. */
export function EntryEither({ options, label, Inner, ...props }: HolderProps & { options: readonly PackField[] }) {
  const { t, named } = useWords();
  const { draft, part, value, isDisabled, onChange } = props;
  const chosen = options.find((option) => fitsField(option, value)) ?? options[0]!;
  const content = value as Record<string, unknown>;
  const inner = chosen.control === 'group' ? chosen.fields : [];
  return (
    <Fieldset legend={label} p="xs" disabled={isDisabled}>
      <Stack gap={6}>
        <NativeSelect
          aria-label={`${label}: ${t('packs.shape')}`}
          value={chosen.name}
          data={options.map(({ name }) => ({ value: name, label: named('packValue', name) }))}
          onChange={({ currentTarget }) =>
            onChange(
              blankOf(
                options.find(({ name }) => name === currentTarget.value)!,
                draft.startsAt,
              ),
            )
          }
        />
        {inner.map((one) => (
          <Inner
            key={one.name}
            draft={draft}
            part={part}
            field={one}
            value={content[one.name]}
            isDisabled={isDisabled}
            onChange={(next) => onChange(withField(content, one.name, next))}
          />
        ))}
        {chosen.control === 'group' || chosen.control === 'given' ? null : (
          // What it lists refers to what the field does.
          <Inner {...props} field={{ ...chosen, name: props.field.name }} label={label} />
        )}
      </Stack>
    </Fieldset>
  );
}
