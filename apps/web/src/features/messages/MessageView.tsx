import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import type { MessageDetail } from '@workbench/contract';
import { TypedText } from '@workbench/ui';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';

/** A message with its words; one that was withdrawn says why above them. */
export function MessageView({ message }: { message: MessageDetail }) {
  const { t, named, moment, language } = useWords();
  return (
    <Paper component="article" p="md" withBorder aria-label={message.subject}>
      <Stack gap="xs">
        <Title order={2} size="h3" dir="auto">
          {message.subject}
        </Title>
        <Text size="sm" c="dimmed">
          <bdi>{message.from.name}</bdi> · <bdi>{inLanguage(message.from.office, language)}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {moment(message.at)} · {named('method', message.method)} ·{' '}
          {message.isPersonal ? t('messages.toYou') : t('messages.to', { agencies: message.to.join(', ') })}
        </Text>
        {message.withdrawnAt && message.notice ? (
          <Alert color="orange" title={t('messages.withdrawnAt', { date: moment(message.withdrawnAt) })}>
            <TypedText text={message.notice} />
          </Alert>
        ) : null}
        <div lang={message.language}>
          <TypedText text={message.text} />
        </div>
      </Stack>
    </Paper>
  );
}
