import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentType } from 'react';

interface Props {
  /** Said by a tooltip, and to whoever does not see the icon. */
  label: string;
  icon: ComponentType<{ size?: number }>;
  onPress: () => void;
}

/** A button that shows an icon alone. */
export function IconButton({ label, icon: Icon, onPress }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="md" variant="default" aria-label={label} onClick={onPress}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
