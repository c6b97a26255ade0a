import { Group, MultiSelect, Select } from '@mantine/core';
import type { CellDesk, Seat } from '@workbench/contract';
import { AgencyCode, CompartmentCode, Role } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** A seat to start from: the least that somebody of an agency can be. */
export function emptySeat(cell: CellDesk): Seat {
  return { role: 'trainee', agency: cell.agencies[0]?.code ?? AgencyCode.parse('NONE'), clearance: 0, compartments: [] };
}

/** Role, agency, clearance and compartments of somebody in the cell. */
export function SeatFields({
  cell,
  compartments,
  value,
  onChange,
}: {
  cell: CellDesk;
  compartments: readonly CompartmentCode[];
  value: Seat;
  onChange: (next: Seat) => void;
}) {
  const { t, named, language } = useWords();
  return (
    <>
      <Group grow align="start">
        <Select
          label={t('people.role')}
          data={Role.options.map((role) => ({ value: role as string, label: named('role', role) }))}
          value={value.role}
          onChange={(next) => next && onChange({ ...value, role: Role.parse(next) })}
          allowDeselect={false}
        />
        <Select
          label={t('people.agency')}
          data={cell.agencies.map(({ code, names }) => ({
            value: code as string,
            label: `${code} · ${names[language] ?? names['en'] ?? code}`,
          }))}
          value={value.agency}
          onChange={(next) => next && onChange({ ...value, agency: AgencyCode.parse(next) })}
          allowDeselect={false}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={t('people.clearance')}
          data={cell.levels.map((label, level) => ({ value: String(level), label }))}
          value={String(value.clearance)}
          onChange={(next) => next && onChange({ ...value, clearance: Number(next) })}
          allowDeselect={false}
        />
        <MultiSelect
          label={t('people.compartments')}
          data={compartments.map((code) => code as string)}
          value={value.compartments}
          onChange={(next) => onChange({ ...value, compartments: next.map((code) => CompartmentCode.parse(code)) })}
        />
      </Group>
    </>
  );
}
