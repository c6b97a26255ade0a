import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words/useWords';
import { inLanguage } from '../../shared/words/in-language';
import type { Entry } from './parts';
import classes from './programme.module.css';

/** Pages of a shelf, each with its summary. */
export function EntryList({ cellId, entries }: { cellId: string; entries: readonly Entry[] }) {
  const { language } = useWords();
  return (
    <ul className={classes['list']}>
      {entries.map(({ part, key, title, summary }) => (
        <li key={`${part} ${key}`}>
          <Link
            to="/cells/$cellId/programme/$part/$key"
            params={{ cellId, part, key }}
            search={true}
            className={classes['entry']!}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Text component="span" size="sm" fw={600} dir="auto" display="block">
              {inLanguage(title, language)}
            </Text>
            <Text component="span" size="xs" c="dimmed" dir="auto" display="block" lineClamp={3}>
              {inLanguage(summary, language)}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
