import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../shared/words/useWords';

/** Recovery codes, shown this once, to be copied or downloaded. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useWords();
  const text = codes.join('\n');
  const file = useMemo(() => `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`, [text]);
  return (
    <Alert color="yellow" title={t('secondFactor.codes')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap="sm">
        <Text size="sm">{t('secondFactor.codes.hint')}</Text>
        <SimpleGrid cols={2} spacing={4} dir="ltr" maw={420}>
          {codes.map((code) => (
            <Code key={code}>{code}</Code>
          ))}
        </SimpleGrid>
        <Group gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? t('secondFactor.copied') : t('secondFactor.copy')}
              </Button>
            )}
          </CopyButton>
          <Button component="a" href={file} download="recovery-codes.txt" size="compact-sm" variant="default">
            {t('secondFactor.download')}
          </Button>
          <Button size="compact-sm" onClick={onKept}>
            {t('secondFactor.kept')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
