import {
  Autocomplete,
  Checkbox,
  Fieldset,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { refersTo } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { EntryEither } from './EntryEither';
import { EntryList } from './EntryList';
import { EntryWords } from './EntryWords';
import type { FieldProps } from './field-props';
import { fromLocal, textOf, toLocal, withField } from './field-values';
import { optionWords } from './option-words';

/** Most keys that are offered at once. */
const mostOffered = 40;

/** The control for a field of a record, by what its shape says. */
export function EntryField(props: FieldProps) {
  const { draft, part, field, value, isDisabled, onChange } = props;
  const words = useWords();
  const { t, named } = words;
  const label = props.label ?? named('packField', field.name);
  const own = { label, disabled: isDisabled };
  const referred = refersTo(part, field.name).flatMap((kind) => draft.keys[kind] ?? []);
  const writeText = (next: string) => onChange(next === '' && field.isOptional ? undefined : next);
  const choices = (options: readonly string[]) => options.map((one) => ({ value: one, label: optionWords(part, field.name, one, words) }));
  switch (field.control) {
    case 'line':
      if (referred.length > 0)
        return (
          <Autocomplete {...own} dir="auto" data={[...new Set(referred)]} limit={mostOffered} value={textOf(value)} onChange={writeText} />
        );
      return (
        <TextInput
          {...own}
          dir="auto"
          maxLength={field.most}
          required={!field.isOptional}
          value={textOf(value)}
          onChange={({ currentTarget }) => writeText(currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...own}
          dir="auto"
          autosize
          minRows={2}
          maxRows={16}
          maxLength={field.most}
          value={textOf(value)}
          onChange={({ currentTarget }) => writeText(currentTarget.value)}
        />
      );
    case 'moment':
      return (
        <TextInput
          {...own}
          type="datetime-local"
          step={1}
          label={t('packs.utc', { name: label })}
          value={toLocal(value)}
          onChange={({ currentTarget }) => writeText(fromLocal(currentTarget.value))}
        />
      );
    case 'day':
      return <TextInput {...own} type="date" value={textOf(value)} onChange={({ currentTarget }) => writeText(currentTarget.value)} />;
    case 'number':
      return (
        <NumberInput
          {...own}
          {...(field.least === undefined ? {} : { min: field.least })}
          {...(field.most === undefined ? {} : { max: field.most })}
          allowDecimal={!field.isWhole}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'check':
      return <Checkbox {...own} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
    case 'choice':
      return (
        <NativeSelect
          {...own}
          value={textOf(value)}
          data={choices(field.options)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'choices':
      return <MultiSelect {...own} data={choices(field.options)} value={value as string[]} onChange={onChange} />;
    case 'keys':
      return (
        <TagsInput
          {...own}
          dir="auto"
          data={[...new Set(referred)]}
          limit={mostOffered}
          splitChars={referred.length > 0 ? [',', ';'] : []}
          allowDuplicates={false}
          value={value as string[]}
          onChange={onChange}
        />
      );
    case 'words':
      return <EntryWords {...props} label={label} isLong={field.isLong} />;
    case 'list':
      return <EntryList {...props} label={label} of={field.of} Inner={EntryField} />;
    case 'either':
      return <EntryEither {...props} label={label} options={field.options} Inner={EntryField} />;
    case 'group': {
      const content = value as Record<string, unknown>;
      return (
        <Fieldset legend={label} p="xs" disabled={isDisabled}>
          <Stack gap={6}>
            {field.fields.map((one) => (
              <EntryField
                key={one.name}
                draft={draft}
                part={part}
                field={one}
                value={content[one.name]}
                isDisabled={isDisabled}
                onChange={(next) => onChange(withField(content, one.name, next))}
              />
            ))}
          </Stack>
        </Fieldset>
      );
    }
    case 'given':
      return null;
  }
}
