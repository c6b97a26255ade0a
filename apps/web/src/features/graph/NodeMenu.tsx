import { Popover, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** Where on the chart it was asked for, from its upper left corner. */
  at: { x: number; y: number };
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What opens over a node by the second button of the mouse or the key E; the side of the chart has the same. */
export function NodeMenu({ at, title, onClose, children }: Props) {
  return (
    <Popover opened position="bottom-start" withArrow trapFocus returnFocus onDismiss={onClose} width={300}>
      <Popover.Target>
        {/* The canvas has no direction: its left is left in every script. */}
        <div
          style={{
            position: 'absolute',
            insetBlockStart: at.y,
            insetInlineStart: 0,
            translate: `${at.x}px 0`,
            inlineSize: 1,
            blockSize: 1,
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          <bdi>{title}</bdi>
        </Text>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
