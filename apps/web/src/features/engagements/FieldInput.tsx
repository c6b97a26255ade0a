import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { ofKind, type Counted, type Curriculum } from '@workbench/domain';
import { courses, procedures } from '../../shared/programme/content';
import { themes } from '../../shared/programme/cycle';
import { useWords } from '../../shared/words/useWords';
import { DaysOffInput } from './DaysOffInput';
import { PeopleInput } from './PeopleInput';
import { PlanInput } from './PlanInput';
import { wordOf, type Field } from './record-fields';
import { inLanguage } from '../../shared/words/in-language';
import { recordTitle } from './shipped';
import { StepsInput } from './StepsInput';

interface Props {
  engagement: EngagementDetail;
  field: Field;
  value: unknown;
  isDisabled: boolean;
  onChange: (next: unknown) => void;
}

type Choice = { value: string; label: string };

/** What may be chosen in a field that offers a list. */
function useChoices(engagement: EngagementDetail, field: Field): { choices: Choice[]; mayBeNone: boolean } | undefined {
  const { named, language } = useWords();
  switch (field.control) {
    case 'choice':
      return { choices: field.options.map((one) => ({ value: one, label: named('engValue', one) })), mayBeNone: false };
    case 'theme':
      return { choices: themes.map(({ key, title }) => ({ value: key, label: inLanguage(title, language) })), mayBeNone: false };
    case 'course':
      return { choices: courses.map(({ key, title }) => ({ value: key, label: inLanguage(title, language) })), mayBeNone: false };
    case 'template':
      return { choices: procedures.map(({ key, title }) => ({ value: key, label: inLanguage(title, language) })), mayBeNone: true };
    case 'member':
      return { choices: engagement.members.map(({ personId, displayName }) => ({ value: personId, label: displayName })), mayBeNone: true };
    case 'record': {
      const there = ofKind(engagement.records, field.of).filter(({ isRemoved }) => !isRemoved);
      return {
        choices: there.map(({ id, content }) => ({ value: id, label: recordTitle(content, language) })),
        mayBeNone: field.mayBeNone ?? false,
      };
    }
    case 'line':
    case 'words':
    case 'day':
    case 'maybeDay':
    case 'number':
    case 'check':
    case 'people':
    case 'steps':
    case 'plan':
    case 'daysOff':
    case 'given':
      return undefined;
  }
}

/** The control for a field of a record, by what it holds. */
export function FieldInput({ engagement, field, value, isDisabled, onChange }: Props) {
  const { t, named } = useWords();
  const list = useChoices(engagement, field);
  const label = named('engField', field.name);
  const own = { label, disabled: isDisabled };
  if (list) {
    const none = list.mayBeNone || value === '' ? [{ value: '', label: t('engagements.none') }] : [];
    return (
      <NativeSelect
        {...own}
        value={wordOf(value)}
        data={[...none, ...list.choices]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' && list.mayBeNone ? null : currentTarget.value)}
      />
    );
  }
  switch (field.control) {
    case 'line':
      return (
        <TextInput
          {...own}
          required
          dir="auto"
          maxLength={200}
          data-autofocus
          value={wordOf(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'words':
      return (
        <Textarea
          {...own}
          dir="auto"
          autosize
          maxRows={12}
          maxLength={4000}
          value={wordOf(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'day':
    case 'maybeDay':
      return (
        <TextInput
          {...own}
          type="date"
          required={field.control === 'day'}
          value={wordOf(value)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === '' && field.control === 'maybeDay' ? null : currentTarget.value)
          }
        />
      );
    case 'number':
      return (
        <NumberInput
          {...own}
          min={field.min}
          max={field.max}
          allowDecimal={false}
          value={Number(value)}
          onChange={(next) => onChange(Math.min(field.max, Math.max(field.min, Number(next) || field.min)))}
        />
      );
    case 'check':
      return <Checkbox {...own} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
    case 'people':
      return <PeopleInput label={label} value={value as Counted[]} onChange={onChange} />;
    case 'steps':
      return <StepsInput label={label} value={value as { who: string; does: string }[]} onChange={onChange} />;
    case 'plan':
      return <PlanInput label={label} value={value as Curriculum['courses']} onChange={onChange} />;
    case 'daysOff':
      return <DaysOffInput label={label} value={value as Curriculum['daysOff']} first={engagement.startsOn} onChange={onChange} />;
    case 'given':
    case 'choice':
    case 'theme':
    case 'course':
    case 'template':
    case 'member':
    case 'record':
      return null;
  }
}
