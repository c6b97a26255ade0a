import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words/useWords';
import { inLanguage } from '../../shared/words/in-language';
import { entryOf, type Part } from './parts';
import classes from './programme.module.css';

interface Props {
  cellId: string;
  /** Heading over them; none when they stand within a text. */
  heading?: string;
  links: readonly { part: Part; key: string }[];
}

/** Ways to other pages of the programme; keys that lead nowhere are left out. */
export function EntryLinks({ cellId, heading, links }: Props) {
  const { language } = useWords();
  const entries = links.map(({ part, key }) => entryOf(part, key)).filter((entry) => entry !== undefined);
  if (entries.length === 0) return null;
  return (
    <Stack gap={2}>
      {heading ? <Title order={3}>{heading}</Title> : null}
      {entries.map(({ part, key, title }) => (
        <Text key={`${part} ${key}`} size="sm" dir="auto">
          <Link to="/cells/$cellId/programme/$part/$key" params={{ cellId, part, key }} search={true} className={classes['link']!}>
            {inLanguage(title, language)}
          </Link>
        </Text>
      ))}
    </Stack>
  );
}
