import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done and offers to undo it, for ten seconds. */
export function showUndo(done: string, undo: string, onUndo: () => void): void {
  const id = `undo-${Date.now()}`;
  const handleUndo = () => {
    notifications.hide(id);
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
}
