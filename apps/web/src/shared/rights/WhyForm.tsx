import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { LegalGround } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { useWords } from '../words/useWords';

interface Props {
  /** What pressing the button does. */
  words: string;
  isPending: boolean;
  problem: string | undefined;
  /** What has to be read before. */
  children?: ReactNode;
  onDo: (why: { reason: string; legalGround: LegalGround }) => void;
  onClose: () => void;
}

/** Reason and legal ground of an erasure; nothing happens without both. */
export function WhyForm({ words, isPending, problem, children, onDo, onClose }: Props) {
  const { t, named } = useWords();
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState<LegalGround>('not_necessary');
  return (
    <Stack gap={6} role="group" aria-label={words}>
      {children}
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          size="xs"
          label={t('rights.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
          autoFocus
          style={{ flex: 2 }}
        />
        <Select
          size="xs"
          label={t('rights.erase.ground')}
          data={LegalGround.options.map((one) => ({ value: one as string, label: named('legalGround', one) }))}
          value={ground}
          onChange={(next) => next && setGround(LegalGround.parse(next))}
          allowDeselect={false}
          style={{ flex: 1 }}
        />
      </Group>
      {problem ? <ProblemNotice words={problem} /> : null}
      <Group gap="xs">
        <Button
          size="compact-sm"
          color="red"
          disabled={reason.trim() === ''}
          loading={isPending}
          onClick={() => onDo({ reason, legalGround: ground })}
        >
          {words}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
