import { Combobox, Group, Select, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { EntityKind } from '@workbench/domain';
import { entitiesQuery } from '../api/claims.api';
import { useWords } from '../words/useWords';
import { entityWords } from './entity-words';

/** An entity that is chosen, or a new one by name and kind. */
export interface PickedEntity {
  id?: string;
  name: string;
  kind: EntityKind;
}

interface Props {
  cellId: string;
  label: string;
  value: PickedEntity;
  kinds?: readonly EntityKind[] | undefined;
  mayBeNew?: boolean;
  /** Whether the kind stands beside the name; not where any kind will do. */
  isKindShown?: boolean;
  onChange: (next: PickedEntity) => void;
}

/** Entities offered at once. */
const offered = 8;

/** Choose an entity that is known by some name, or name a new one. */
export function EntityPicker({ cellId, label, value, kinds = EntityKind.options, mayBeNew = true, isKindShown = true, onChange }: Props) {
  const words = useWords();
  const { t, named } = words;
  const box = useCombobox();
  const [q] = useDebouncedValue(value.name.trim(), 150);
  const isOpenToAll = kinds.length === EntityKind.options.length;
  const asked = { q, kind: kinds.length === 1 ? kinds[0] : undefined, limit: isOpenToAll ? offered : 60 };
  const found = useQuery({ ...entitiesQuery(cellId, asked), enabled: q !== '' && box.dropdownOpened, placeholderData: (before) => before });
  const options = (found.data?.rows ?? []).filter((row) => kinds.includes(row.kind)).slice(0, offered);
  return (
    <Group gap={6} align="end" wrap="nowrap">
      <Combobox
        store={box}
        onOptionSubmit={(id) => {
          const chosen = options.find((row) => row.id === id);
          if (chosen) onChange({ id: chosen.id, name: chosen.name, kind: chosen.kind });
          box.closeDropdown();
        }}
      >
        <Combobox.Target>
          <TextInput
            size="xs"
            style={{ flex: 1 }}
            label={label}
            value={value.name}
            dir="auto"
            onFocus={() => box.openDropdown()}
            onBlur={() => box.closeDropdown()}
            onChange={(event) => {
              onChange({ name: event.currentTarget.value, kind: value.kind });
              box.openDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={options.length === 0}>
          <Combobox.Options>
            {options.map((row) => (
              <Combobox.Option key={row.id} value={row.id}>
                <Text size="sm">
                  <bdi>{entityWords(row, words)}</bdi>
                </Text>
                <Text size="xs" c="dimmed">
                  {named('entityKind', row.kind)} · {t('items.claims', { count: row.claimCount })}{' '}
                  {row.aliases.length > 0 ? <bdi>({row.aliases.join(', ')})</bdi> : null}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {isKindShown ? (
        <Select
          size="xs"
          w={150}
          label={value.id || !mayBeNew ? t('claim.kind') : t('claim.newKind')}
          disabled={Boolean(value.id) || !mayBeNew}
          data={kinds.map((kind) => ({ value: kind as string, label: named('entityKind', kind) }))}
          value={value.kind}
          onChange={(kind) => kind && onChange({ name: value.name, kind: EntityKind.parse(kind) })}
          allowDeselect={false}
        />
      ) : null}
    </Group>
  );
}
