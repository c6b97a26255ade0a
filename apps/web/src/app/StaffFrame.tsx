import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../shared/words/useWords';
import { LanguageChoice } from './LanguageChoice';

/** Frame of the pages of exercise control, which stand outside any cell. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <header>
        <div className="exercise" role="note">
          {t('runs.banner')}
        </div>
        <div className="shell-bar">
          <Text fw={650} component={Link} to="/runs" c="white" td="none">
            {t('runs.title')}
          </Text>
          <Text size="sm" component={Link} to="/cells" c="gray.3">
            {t('shell.cells')}
          </Text>
          <span className="spacer" />
          <Group gap="xs">
            <LanguageChoice />
          </Group>
        </div>
      </header>
      <main className="run-page">{children}</main>
    </>
  );
}
