import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import { theme } from '@workbench/ui';
import { useWords } from '../shared/words/useWords';

function FollowDirection({ children }: { children: ReactNode }) {
  const { direction } = useWords();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
}

/** Components of the design system, mirrored for languages that read from the right. */
export function DirectedUi({ children }: { children: ReactNode }) {
  const { direction } = useWords();
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <FollowDirection>
        <MantineProvider theme={theme} forceColorScheme="light">
          <Notifications position="bottom-center" />
          {children}
        </MantineProvider>
      </FollowDirection>
    </DirectionProvider>
  );
}
