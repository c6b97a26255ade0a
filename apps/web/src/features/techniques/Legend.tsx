import { Button, Kbd, Text } from '@mantine/core';
import type { Consistency } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { codeKeys } from './code-keys';
import classes from './techniques.module.css';

/** The codes with their keys and meanings; each rates the cell that was looked at last. */
export function Legend({ onRate }: { onRate: (value: Consistency | null) => void }) {
  const { t, named } = useWords();
  return (
    <div className={classes['legend']}>
      <Text size="xs" fw={600}>
        {t('ach.legend')}
      </Text>
      {codeKeys.map(([key, value]) => (
        <Button key={value} size="compact-xs" variant="default" onClick={() => onRate(value)} leftSection={<Kbd size="xs">{key}</Kbd>}>
          {value} {named('ach.code', value)}
        </Button>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => onRate(null)} leftSection={<Kbd size="xs">{t('ach.key.clear')}</Kbd>}>
        {t('ach.code.clear')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('ach.ask')}
      </Text>
    </div>
  );
}
