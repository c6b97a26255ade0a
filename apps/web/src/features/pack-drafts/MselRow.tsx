import { Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { DraftFault, PackDraftDetail, PackRecordCard } from '@workbench/contract';
import type { Inject } from '@workbench/domain';
import { IconButton } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { cellText, mselColumns, scenarioTime, type MselColumn } from './msel-cells';
import { MselCell } from './MselCell';

interface Props {
  draft: PackDraftDetail;
  card: PackRecordCard;
  faults: readonly DraftFault[];
  isChecked: boolean;
  isSelected: boolean;
  /** Whether rows stand in the order of time, so that one can go up and down. */
  isMovable: boolean;
  onSelect: (isSelected: boolean) => void;
  onMove: (way: 'up' | 'down') => void;
  onOpen: () => void;
  onSave: (content: Record<string, unknown>, saved: () => void) => void;
}

/** An inject in the list, with what should be mended in it. */
export function MselRow({ draft, card, faults, isChecked, isSelected, isMovable, onSelect, onMove, onOpen, onSave }: Props) {
  const { t, named, moment } = useWords();
  const inject = card.content as unknown as Inject;
  const { serial } = inject;
  const mayMove = draft.may.write && isMovable;
  const shown = (column: MselColumn): string => {
    if (column === 'scenarioTime') return moment(scenarioTime(inject, draft.startsAt));
    return column === 'method' ? named('method', inject.method) : cellText(inject, column);
  };
  const handleKey = (event: React.KeyboardEvent) => {
    if (!mayMove || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    // A list of options opens by the same keys.
    if (event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <Table.Tr onKeyDown={handleKey} {...(isSelected ? { bg: '#e7f1fb' } : {})}>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          {draft.may.write ? (
            <Checkbox
              size="xs"
              aria-label={t('msel.select', { serial })}
              checked={isSelected}
              onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
            />
          ) : null}
          {mayMove ? (
            <>
              <IconButton label={t('msel.up', { serial })} icon={IconArrowUp} onPress={() => onMove('up')} />
              <IconButton label={t('msel.down', { serial })} icon={IconArrowDown} onPress={() => onMove('down')} />
            </>
          ) : null}
          <Button size="compact-xs" variant="default" aria-label={`${t('packs.open')}: ${serial}`} onClick={onOpen}>
            {t('packs.open')}
          </Button>
        </Group>
      </Table.Td>
      {mselColumns.map((column) => (
        <Table.Td key={column}>
          {column === 'status' ? (
            <>
              {faults.length > 0 ? (
                <Badge size="sm" color="red" autoContrast>
                  {faults.length}
                </Badge>
              ) : null}
              <Text size="xs" component="ul" className="plain-list">
                {faults.map(({ code, values }, at) => (
                  <li key={at}>{t(`packFault.${code}`, values)}</li>
                ))}
                {faults.length === 0 ? <li>{t(isChecked ? 'msel.inOrder' : 'msel.unchecked')}</li> : null}
              </Text>
            </>
          ) : (
            <MselCell draft={draft} recordId={card.id} inject={inject} column={column} shown={shown(column)} onSave={onSave} />
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
