import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { OwnColumn } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

/** Adds an own column to the list of injects. It stays as soon as something is written in it. */
export function AddColumn({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const read = OwnColumn.shape.name.safeParse(typed);
  const isTaken = typed.trim() !== '' && (!read.success || taken.includes(read.data));
  const handleAdd = (event: React.FormEvent) => {
    event.preventDefault();
    if (!read.success || isTaken) return;
    onAdd(read.data);
    setTyped('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow position="bottom-end">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!isOpen)}>
          {t('msel.column.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={handleAdd}>
          <Group align="end" gap="xs">
            <TextInput
              label={t('msel.column.name')}
              description={t('msel.column.hint')}
              dir="auto"
              maxLength={60}
              data-autofocus
              error={isTaken ? t('msel.column.taken') : undefined}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <Button type="submit" disabled={!read.success || isTaken}>
              {t('packs.add')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
