import { Fieldset, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import type { ImportMapping } from '@workbench/contract';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';

const single: readonly [keyof Omit<ImportMapping, 'text' | 'title' | 'isMonthFirst'>, MessageId][] = [
  ['id', 'import.id'],
  ['reportedAt', 'items.reportedAt'],
  ['kind', 'items.kind'],
  ['language', 'items.language'],
  ['reference', 'items.reference'],
  ['sourceDescriptor', 'items.sourceDescriptor'],
];

/** Which columns fill which fields; remembered for files with the same columns. */
export function MappingForm({
  columns,
  value,
  onChange,
}: {
  columns: string[];
  value: ImportMapping;
  onChange: (next: ImportMapping) => void;
}) {
  const { t } = useWords();
  return (
    <Fieldset legend={t('import.mapping')}>
      <SimpleGrid cols={2}>
        <MultiSelect
          label={t('items.text')}
          required
          data={columns}
          value={value.text}
          onChange={(text) => onChange({ ...value, text })}
          searchable
        />
        <MultiSelect
          label={t('items.title')}
          data={columns}
          value={value.title}
          onChange={(title) => onChange({ ...value, title })}
          searchable
        />
        {single.map(([field, words]) => (
          <Select
            key={field}
            label={t(words)}
            data={columns}
            value={value[field]}
            onChange={(column) => onChange({ ...value, [field]: column })}
            clearable
            searchable
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
