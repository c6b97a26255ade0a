import { Checkbox, Fieldset, Group, MultiSelect, Radio, Select, Stack, Text } from '@mantine/core';
import type { CellDesk, MarkingChoice } from '@workbench/contract';
import { AgencyCode, bannerText, canonical, CompartmentCode } from '@workbench/domain';
import { MarkingBanner } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';

/** The least restricted marking, to start from. */
export const openMarking: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

interface Props {
  cell: CellDesk;
  value: MarkingChoice;
  onChange: (next: MarkingChoice) => void;
  /** Whether originator control is offered; it is not for what is written to go further. */
  hasControl?: boolean;
}

/** Who may read what one brings; the banner it makes is shown at once. */
export function MarkingForm({ cell, value, onChange, hasControl = true }: Props) {
  const { t, language } = useWords();
  const own = cell.me.agency;
  const marking = canonical({
    level: value.level,
    releasableTo: value.releasableTo === 'all' ? 'all' : [...value.releasableTo, own],
    compartments: value.compartments,
    originators: [own],
    originatorControl: value.originatorControl ? [own] : [],
  });
  const agencies = cell.agencies
    .filter((agency) => agency.code !== own)
    .map(({ code, names }) => ({ value: code as string, label: `${code} · ${names[language] ?? names['en'] ?? code}` }));
  const levels = cell.levels
    .map((label, level) => ({ value: String(level), label }))
    .slice(0, cell.me.role === 'instructor' ? undefined : cell.me.clearance + 1);
  return (
    <Fieldset legend={t('items.marking')}>
      <Stack gap="xs">
        <Group align="end" grow>
          <Select
            label={t('items.level')}
            data={levels}
            value={String(value.level)}
            onChange={(next) => next && onChange({ ...value, level: Number(next) })}
            allowDeselect={false}
          />
          {cell.compartments.length > 0 ? (
            <MultiSelect
              label={t('items.compartments')}
              data={cell.compartments.map((one) => ({ value: one.code as string, label: `${one.code} · ${one.name}` }))}
              value={value.compartments}
              onChange={(next) => onChange({ ...value, compartments: next.map((code) => CompartmentCode.parse(code)) })}
            />
          ) : null}
        </Group>
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
            value={value.releasableTo}
            onChange={(next) => onChange({ ...value, releasableTo: next.map((code) => AgencyCode.parse(code)) })}
            placeholder={t('items.releasableTo.choose')}
          />
        )}
        {hasControl ? (
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
        <MarkingBanner text={bannerText(marking, cell.levels)} level={marking.level} />
      </Stack>
    </Fieldset>
  );
}
