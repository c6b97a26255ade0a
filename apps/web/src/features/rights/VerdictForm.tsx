import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NecessityVerdict } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';

interface Props {
  isPending: boolean;
  problem: string | undefined;
  onDecide: (verdict: NecessityVerdict, reason: string) => void;
}

/** Necessary, not necessary, or a question to the author; each with its words. */
export function VerdictForm({ isPending, problem, onDecide }: Props) {
  const { t, named } = useWords();
  const [reason, setReason] = useState('');
  return (
    <>
      <Group gap="xs" mt={4} align="end">
        <TextInput
          size="xs"
          label={t('rights.question')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
          style={{ flex: 1, minWidth: 240 }}
        />
        {NecessityVerdict.options.map((verdict) => (
          <Button
            key={verdict}
            size="compact-sm"
            variant={verdict === 'ask' ? 'default' : 'light'}
            {...(verdict === 'not_necessary' ? { color: 'red' } : {})}
            disabled={reason.trim() === '' || isPending}
            onClick={() => onDecide(verdict, reason)}
          >
            {named('necessity', verdict)}
          </Button>
        ))}
      </Group>
      {problem ? <ProblemNotice words={problem} /> : null}
    </>
  );
}
