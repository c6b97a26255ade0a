import { Group, MultiSelect, Select, Stack, Switch } from '@mantine/core';
import type { CellDesk, MarkingChoice } from '@workbench/contract';
import { AgencyCode, CompartmentCode, join, type Marking } from '@workbench/domain';
import { BannerOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';

function choiceOf({ level, releasableTo, compartments, declassifyOn }: Marking): MarkingChoice {
  return { level, releasableTo, compartments, originatorControl: false, ...(declassifyOn === undefined ? {} : { declassifyOn }) };
}

interface Props {
  cell: CellDesk;
  /** Marking of the item; nothing more open is offered. */
  ground: Marking;
  value: MarkingChoice | undefined;
  onChange: (next: MarkingChoice | undefined) => void;
}

/** Marks a claim more strictly than its item: a higher level, fewer agencies, a compartment more. */
export function StricterMarking({ cell, ground, value, onChange }: Props) {
  const { t, language } = useWords();
  const toggle = (
    <Switch
      size="xs"
      label={t('claim.stricter')}
      checked={value !== undefined}
      onChange={(event) => onChange(event.currentTarget.checked ? choiceOf(ground) : undefined)}
    />
  );
  if (!value) return toggle;
  const own = cell.me.agency;
  const highest = cell.me.role === 'instructor' ? cell.levels.length - 1 : Math.max(cell.me.clearance, ground.level);
  const readers = cell.agencies.filter(({ code }) => ground.releasableTo === 'all' || ground.releasableTo.includes(code));
  const nameOf = (names: Record<string, string>, code: string) => `${code} · ${names[language] ?? names['en'] ?? code}`;
  const held = cell.compartments.filter(({ code }) => !ground.compartments.includes(code));
  const choose = (codes: string[]) => {
    const chosen = codes.map((code) => AgencyCode.parse(code));
    const isOwnListed = readers.some(({ code }) => code === own);
    onChange({
      ...value,
      releasableTo: chosen.length === 0 ? ground.releasableTo : [...new Set([...chosen, ...(isOwnListed ? [own] : [])])],
    });
  };
  const shown = join(ground, { ...value, originators: [own], originatorControl: [] });
  return (
    <Stack gap={6}>
      {toggle}
      <Group grow align="start" gap={6}>
        <Select
          size="xs"
          label={t('items.level')}
          data={cell.levels.map((label, level) => ({ value: String(level), label })).slice(ground.level, highest + 1)}
          value={String(value.level)}
          onChange={(next) => next && onChange({ ...value, level: Number(next) })}
          allowDeselect={false}
        />
        <MultiSelect
          size="xs"
          label={t('claim.stricter.only')}
          placeholder={value.releasableTo === ground.releasableTo ? t('claim.stricter.asItem') : ''}
          data={readers.map(({ code, names }) => ({ value: code as string, label: nameOf(names, code) }))}
          value={value.releasableTo === ground.releasableTo || value.releasableTo === 'all' ? [] : value.releasableTo}
          onChange={choose}
        />
        {held.length > 0 ? (
          <MultiSelect
            size="xs"
            label={t('items.compartments')}
            data={held.map((one) => ({ value: one.code as string, label: `${one.code} · ${one.name}` }))}
            value={value.compartments.filter((code) => !ground.compartments.includes(code))}
            onChange={(next) =>
              onChange({ ...value, compartments: [...ground.compartments, ...next.map((code) => CompartmentCode.parse(code))] })
            }
          />
        ) : null}
      </Group>
      <BannerOf marking={shown} levels={cell.levels} />
    </Stack>
  );
}
