import { Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import type { DraftFault, PackDraftDetail, PackRecordCard } from '@workbench/contract';
import type { Inject } from '@workbench/domain';
import { IconButton } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { cellText, scenarioTime, type MselColumn } from './msel-cells';
import { MselCell } from './MselCell';
import { useRowDrag, type DropSide } from './useRowDrag';

interface Props {
  draft: PackDraftDetail;
  columns: readonly MselColumn[];
  card: PackRecordCard;
  faults: readonly DraftFault[];
  isChecked: boolean;
  isSelected: boolean;
  /** Whether rows stand in the order of time, so that one can go up and down. */
  isMovable: boolean;
  onSelect: (isSelected: boolean) => void;
  onMove: (way: 'up' | 'down') => void;
  /** Another row, by its serial, was dropped before or after this one. */
  onDrop: (serial: string, side: DropSide) => void;
  onOpen: () => void;
  onSave: (content: Record<string, unknown>, saved: () => void) => void;
}

/** A line along the edge at which a dragged row would come to stand. */
const edges = { before: 'inset 0 3px 0 #1c6dd0', after: 'inset 0 -3px 0 #1c6dd0' };

/** An inject in the list, with what should be mended in it. */
export function MselRow({
  draft,
  columns,
  card,
  faults,
  isChecked,
  isSelected,
  isMovable,
  onSelect,
  onMove,
  onDrop,
  onOpen,
  onSave,
}: Props) {
  const { t, named, moment } = useWords();
  const inject = card.content as unknown as Inject;
  const { serial } = inject;
  const mayMove = draft.may.write && isMovable;
  const drag = useRowDrag(serial, mayMove, onDrop);
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
    <Table.Tr
      ref={drag.row}
      onKeyDown={handleKey}
      {...(isSelected ? { bg: '#e7f1fb' } : {})}
      {...(drag.side ? { style: { boxShadow: edges[drag.side] } } : {})}
    >
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          {mayMove ? (
            // By keyboard a row goes with the arrows; the handle is for the mouse alone.
            <span ref={drag.handle} aria-hidden title={t('msel.drag', { serial })} style={{ cursor: 'grab', display: 'flex' }}>
              <IconGripVertical size={16} />
            </span>
          ) : null}
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
      {columns.map((column) => (
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
