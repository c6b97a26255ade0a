import { Button, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { TechniqueRow } from '@workbench/contract';
import { Chance, type RowContent, type SheetContent } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { rowTitle } from '../../shared/techniques/row-words';
import { fieldsOf, mayBeSilent, valueFamily, valueIn, type Field } from '../../shared/techniques/sheet-fields';
import { useWords } from '../../shared/words/useWords';

interface Props {
  /** Under what the words are kept until they are saved. */
  draftKey: string;
  /** The row to start from. */
  start: SheetContent;
  isNew: boolean;
  /** Scenarios under which an indicator is more or less likely to be seen. */
  scenarios: readonly TechniqueRow[];
  isSaving: boolean;
  onSave: (content: RowContent, saved: () => void) => void;
}

function FieldInput({ field, value, onChange }: { field: Field; value: string; onChange: (next: string) => void }) {
  const { named } = useWords();
  const label = named('rowField', field.name);
  if (field.options)
    return (
      <NativeSelect
        label={label}
        value={value}
        data={field.options.map((one) => ({ value: one, label: named(`rowValue.${valueFamily(field)}`, one) }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (field.isDay) return <TextInput type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <Textarea
      label={label}
      required={field.isRequired}
      dir="auto"
      autosize
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** How likely an indicator is to be seen under each scenario. */
function ChanceInputs({
  content,
  scenarios,
  onChange,
}: {
  content: SheetContent;
  scenarios: Props['scenarios'];
  onChange: (next: SheetContent) => void;
}) {
  const words = useWords();
  const { t, named } = words;
  if (content.kind !== 'indicator') return null;
  return scenarios.map((row) => (
    <NativeSelect
      key={row.id}
      label={t('sheet.chanceIf', { scenario: rowTitle(row, words) })}
      value={content.chances.find((one) => one.scenarioId === row.id)?.value ?? ''}
      data={[
        { value: '', label: t('ach.code.none') },
        ...Chance.options.map((one) => ({ value: one, label: named('rowValue.chance', one) })),
      ]}
      onChange={(event) => {
        const chance = Chance.safeParse(event.currentTarget.value);
        const others = content.chances.filter((one) => one.scenarioId !== row.id);
        onChange({ ...content, chances: chance.success ? [...others, { scenarioId: row.id, value: chance.data }] : others });
      }}
    />
  ));
}

/** A form for a row of a sheet, made from the fields that its kind has. */
export function SheetForm({ draftKey, start, isNew, scenarios, isSaving, onSave }: Props) {
  const { t, named } = useWords();
  const draft = useDraft<SheetContent>(draftKey, start);
  const content = draft.value;
  const fields = fieldsOf(start.kind);
  const set = (name: string, value: string) => draft.change((now) => ({ ...now, [name]: value }) as SheetContent);
  const isSilent = content.text.trim() === '' && !mayBeSilent(start.kind);
  const lacks = fields.some((field) => field.isRequired && !field.options && valueIn(content, field.name).trim() === '');
  return (
    <Stack>
      <Textarea
        label={named('rowKind', start.kind)}
        required={!mayBeSilent(start.kind)}
        dir="auto"
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={content.text}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
      <SimpleGrid cols={2}>
        {fields.map((field) => (
          <FieldInput key={field.name} field={field} value={valueIn(content, field.name)} onChange={(next) => set(field.name, next)} />
        ))}
        <ChanceInputs content={content} scenarios={scenarios} onChange={(next) => draft.change(next)} />
      </SimpleGrid>
      <Button disabled={isSilent || lacks} loading={isSaving} onClick={() => onSave(content, () => draft.done(isNew ? start : content))}>
        {t(isNew ? 'sheet.add' : 'techniques.save')}
      </Button>
    </Stack>
  );
}
