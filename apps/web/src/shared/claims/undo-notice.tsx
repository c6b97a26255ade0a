import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { newKey } from '../api/call';

/** Says what was done and offers to undo it, for ten seconds; returns what takes the notice away before. */
export function showUndo(done: string, undo: string, onUndo: () => void): () => void {
  const id = `undo-${newKey()}`;
  const hide = () => void notifications.hide(id);
  const handleUndo = () => {
    hide();
    onUndo();
  };
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{done}</Text>
        <Button size="compact-xs" variant="default" onClick={handleUndo}>
          {undo}
        </Button>
      </Group>
    ),
  });
  return hide;
}
