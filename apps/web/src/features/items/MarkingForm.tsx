import { Checkbox, Fieldset, Group, MultiSelect, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import type { CellDesk, MarkingChoice } from '@workbench/contract';
import { AgencyCode, canonical, CompartmentCode, type Marking } from '@workbench/domain';
import { BannerOf } from '../../shared/markings/marks';
import { useWords } from '../../shared/words/useWords';

/** The least restricted marking, to start from. */
export const openMarking: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

function withDay(choice: MarkingChoice, day: string): MarkingChoice {
  const { declassifyOn: _, ...lasting } = choice;
  return day === '' ? lasting : { ...lasting, declassifyOn: day };
}

interface Props {
  cell: CellDesk;
  value: MarkingChoice;
  onChange: (next: MarkingChoice) => void;
  /** A marking that is to be opened: nothing stricter is offered. */
  within?: Marking;
  /** Whether originator control is offered; it is not for what is written to go further. */
  hasControl?: boolean;
}

/** Who may read what one brings; the banner it makes is shown at once. */
export function MarkingForm({ cell, value, onChange, within, hasControl = true }: Props) {
  const { t, language } = useWords();
  const own = within?.originators[0] ?? cell.me.agency;
  const marking = canonical({
    level: value.level,
    releasableTo: value.releasableTo === 'all' ? 'all' : [...value.releasableTo, own],
    compartments: value.compartments,
    originators: [own],
    originatorControl: value.originatorControl ? [own] : [],
    declassifyOn: value.declassifyOn,
  });
  const agencies = cell.agencies
    .filter((agency) => agency.code !== own)
    .map(({ code, names }) => ({ value: code as string, label: `${code} · ${names[language] ?? names['en'] ?? code}` }));
  const highest = within?.level ?? (cell.me.role === 'instructor' ? cell.levels.length - 1 : cell.me.clearance);
  const levels = cell.levels.map((label, level) => ({ value: String(level), label })).slice(0, highest + 1);
  const held = cell.compartments.map((one) => ({ value: one.code as string, label: `${one.code} · ${one.name}` }));
  const compartments = within
    ? within.compartments.map((code) => held.find((one) => one.value === code) ?? { value: code as string, label: code as string })
    : held;
  return (
    <Fieldset legend={t('items.marking')}>
      <Stack gap="xs">
        <Group align="start" grow>
          <Select
            label={t('items.level')}
            data={levels}
            value={String(value.level)}
            onChange={(next) => next && onChange({ ...value, level: Number(next) })}
            allowDeselect={false}
          />
          {compartments.length > 0 ? (
            <MultiSelect
              label={t('items.compartments')}
              data={compartments}
              value={value.compartments}
              onChange={(next) => onChange({ ...value, compartments: next.map((code) => CompartmentCode.parse(code)) })}
            />
          ) : null}
          {value.level > 0 ? (
            <TextInput
              type="date"
              label={t('items.declassifyOn')}
              value={value.declassifyOn ?? ''}
              onChange={(event) => onChange(withDay(value, event.currentTarget.value))}
            />
          ) : null}
        </Group>
        {value.level > 0 ? (
          <Text size="xs" c="dimmed">
            {t('items.declassifyOn.hint', { level: cell.levels[0] ?? '' })}
          </Text>
        ) : null}
        <Radio.Group
          label={t('items.releasableTo')}
          value={value.releasableTo === 'all' ? 'all' : 'some'}
          onChange={(next) => onChange({ ...value, releasableTo: next === 'all' ? 'all' : [] })}
        >
          <Group mt={4}>
            <Radio value="all" label={t('items.releasableTo.all')} />
            <Radio value="some" label={t('items.releasableTo.some', { agency: own })} />
          </Group>
        </Radio.Group>
        {value.releasableTo === 'all' ? null : (
          <MultiSelect
            aria-label={t('items.releasableTo')}
            data={agencies}
            value={value.releasableTo.filter((code) => code !== own)}
            onChange={(next) => onChange({ ...value, releasableTo: next.map((code) => AgencyCode.parse(code)) })}
            placeholder={t('items.releasableTo.choose')}
          />
        )}
        {hasControl && within?.originatorControl.length !== 0 ? (
          <Checkbox
            label={t('items.originatorControl')}
            description={t('items.originatorControl.hint')}
            checked={value.originatorControl}
            onChange={(event) => onChange({ ...value, originatorControl: event.currentTarget.checked })}
          />
        ) : null}
        <Text size="xs" c="dimmed">
          {t('items.banner')}
        </Text>
        <BannerOf marking={marking} levels={cell.levels} />
      </Stack>
    </Fieldset>
  );
}
