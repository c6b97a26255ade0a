import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { CandidateReason } from '@workbench/contract';
import type { Words } from '../words/useWords';
import { useWords } from '../words/useWords';

/** Keeps a name in its own direction inside a sentence of the other. */
const apart = (value: string | number) => (typeof value === 'number' ? value : `\u2068${value}\u2069`);

/** What a sentence shows of a value that its reason does not have. */
const blank = { left: '', right: '', value: '', count: 1 };

/** What speaks for or against two being one, in words. */
export function reasonWords({ code, values }: CandidateReason, { t }: Pick<Words, 't'>): string {
  const shown = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, apart(value)]));
  const sentence = t(`candidates.reason.${code}`, {
    ...blank,
    word: shown['left'] ?? shown['right'] ?? '',
    ...shown,
  });
  const bearers = values['bearers'];
  return typeof bearers === 'number' && bearers > 0 ? `${sentence} (${t('candidates.bearers', { count: bearers })})` : sentence;
}

interface Props {
  title: string;
  reasons: readonly CandidateReason[];
  onUse?: (sentence: string) => void;
}

/** Reasons on one side of the scales, the weightiest first; each can be taken into the analyst's own reason. */
export function ReasonList({ title, reasons, onUse }: Props) {
  const words = useWords();
  return (
    <section>
      <Title order={3} size="sm">
        {title}
      </Title>
      {reasons.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.t('candidates.noReason')}
        </Text>
      ) : (
        <Stack gap={2} component="ul" m={0} ps={0} style={{ listStyle: 'none' }}>
          {reasons.map((reason, place) => (
            <Group key={`${reason.code} ${place}`} component="li" gap={6} wrap="nowrap" justify="space-between">
              <Text size="sm">{reasonWords(reason, words)}</Text>
              {onUse ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  style={{ flexShrink: 0 }}
                  aria-label={`${words.t('candidates.use')}: ${reasonWords(reason, words)}`}
                  title={words.t('candidates.use')}
                  onClick={() => onUse(reasonWords(reason, words))}
                >
                  +
                </Button>
              ) : null}
            </Group>
          ))}
        </Stack>
      )}
    </section>
  );
}
