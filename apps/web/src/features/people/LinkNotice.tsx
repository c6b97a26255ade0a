import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { NewLink } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** A link to hand over, shown this once. */
export function LinkNotice({ name, link, onClose }: { name: string; link: NewLink; onClose: () => void }) {
  const { t, moment } = useWords();
  const address = `${window.location.origin}/invitation#${link.token}`;
  return (
    <Alert color="yellow" title={t('people.link')} styles={{ title: { color: 'var(--mantine-color-text)' } }} mb="sm">
      <Stack gap="xs">
        <Text size="sm">{t('people.link.hint', { name, date: moment(link.expiresAt) })}</Text>
        <Group gap="xs" wrap="nowrap">
          <TextInput aria-label={t('people.link')} value={address} readOnly dir="ltr" style={{ flex: 1 }} />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('secondFactor.copied') : t('secondFactor.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
