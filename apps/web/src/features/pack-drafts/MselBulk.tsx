import { Button, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { PackDraftDetail, PackRecordCard } from '@workbench/contract';
import { shifted, type Inject } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import type { PackChange } from './usePackChanges';

interface Props {
  draft: PackDraftDetail;
  selected: readonly PackRecordCard[];
  onChange: (changes: readonly PackChange[]) => void;
}

/** Changes the injects that are selected together: their time, their move, who releases them; or takes them out. */
export function MselBulk({ draft, selected, onChange }: Props) {
  const { t, named } = useWords();
  const [minutes, setMinutes] = useState<number | string>(0);
  const [chosen, setChosen] = useState({ move: '', responsible: '' });
  const all = (to: (content: Record<string, unknown>) => Record<string, unknown> | null) =>
    onChange(selected.map((card) => ({ card, content: to(card.content) })));
  const shift = () => all((content) => ({ ...shifted([content as Inject], Number(minutes))[0]! }));
  const setter = (field: 'move' | 'responsible', options: readonly string[]) => (
    <Group gap={4} align="end">
      <NativeSelect
        size="xs"
        label={named('packField', field)}
        value={chosen[field]}
        data={['', ...new Set(options)].map((one) => ({ value: one, label: one === '' ? t('packs.choose') : one }))}
        onChange={({ currentTarget: { value } }) => setChosen((now) => ({ ...now, [field]: value }))}
      />
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('msel.set')}: ${named('packField', field)}`}
        disabled={chosen[field] === ''}
        onClick={() => all((content) => ({ ...content, [field]: chosen[field] }))}
      >
        {t('msel.set')}
      </Button>
    </Group>
  );
  return (
    <Group gap="md" align="end" role="group" aria-label={t('msel.selected', { count: selected.length })}>
      <Text size="sm" role="status">
        {t('msel.selected', { count: selected.length })}
      </Text>
      {selected.length > 0 ? (
        <>
          <Group gap={4} align="end">
            <NumberInput size="xs" w={130} label={t('msel.shift')} value={minutes} onChange={setMinutes} />
            <Button size="xs" variant="default" disabled={!Number(minutes)} onClick={shift}>
              {t('msel.shift.do')}
            </Button>
          </Group>
          {setter('move', draft.keys['moves'] ?? [])}
          {setter('responsible', draft.keys['people'] ?? [])}
          <Button size="xs" variant="subtle" onClick={() => all(() => null)}>
            {t('packs.takeOut')}
          </Button>
        </>
      ) : null}
    </Group>
  );
}
