import { List, SimpleGrid, Text, Title } from '@mantine/core';
import type { ForkStand } from '@workbench/contract';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';

const states = ['released', 'held', 'skipped', 'withdrawn'] as const;
const behind = ['work', 'reading', 'notes', 'scores'] as const;

/** What a forked run begins with, in numbers, and what does not come along. */
export function ForkContents({ stand }: { stand: ForkStand }) {
  const { t, moment } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <section aria-label={t('fork.along')}>
        <Title order={2} size="h4">
          {t('fork.along')}
        </Title>
        <List size="sm">
          <List.Item>{t('fork.clock', { moment: moment(stand.at) })}</List.Item>
          <List.Item>{t('fork.items', { count: stand.items })}</List.Item>
          <List.Item>{t('fork.messages', { count: stand.messages })}</List.Item>
          {stand.toOnePerson > 0 ? <List.Item>{t('fork.toOnePerson', { count: stand.toOnePerson })}</List.Item> : null}
          {states.map((state) =>
            stand[state].length > 0 ? (
              <List.Item key={state}>
                {t(`fork.${state}` as MessageId, { count: stand[state].length })} <bdi dir="ltr">{stand[state].join(', ')}</bdi>
              </List.Item>
            ) : null,
          )}
          <List.Item>{t('fork.done', { count: stand.done.length })}</List.Item>
        </List>
      </section>
      <section aria-label={t('fork.behind')}>
        <Title order={2} size="h4">
          {t('fork.behind')}
        </Title>
        <List size="sm">
          {behind.map((what) => (
            <List.Item key={what}>{t(`fork.behind.${what}`)}</List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed" mt="xs">
          {t('fork.unchanged')}
        </Text>
      </section>
    </SimpleGrid>
  );
}
