import { Paper, Stack, Text, Title } from '@mantine/core';
import type { EngagementDetail } from '@workbench/contract';
import { practices } from '../../shared/programme/content';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import styles from './engagements.module.css';
import { anchorOf } from './places';

/** Practices of the compendium to which lessons lead. */
export function PracticeList({ engagement }: { engagement: EngagementDetail }) {
  const { t, language } = useWords();
  const linked = new Set(engagement.links.map(({ to }) => to));
  const shown = practices.filter(({ key }) => linked.has(`practice:${key}`));
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('engagements.practices')}>
      <Title order={3}>{t('engagements.practices')}</Title>
      {shown.map(({ key, title, summary }) => (
        <Paper
          key={key}
          withBorder
          p="xs"
          id={anchorOf(`practice:${key}`)}
          tabIndex={-1}
          component="article"
          className={styles['arrived']!}
        >
          <Text fw={600} size="sm" dir="auto">
            {inLanguage(title, language)}
          </Text>
          <Text size="sm" dir="auto">
            {inLanguage(summary, language)}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}
