import { Button, Group, Paper, PasswordInput, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { dropSecondFactor } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { secondFactorQuery } from './account.api';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorSetup } from './SecondFactorSetup';

function TurnOff({ onOff }: { onOff: () => void }) {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const drop = useMutation({ mutationFn: () => call(dropSecondFactor, { body: { password, code } }), onSuccess: onOff });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    drop.mutate();
  };
  return (
    <form onSubmit={handleSubmit}>
      <Group align="end" gap="xs">
        <PasswordInput
          label={t('secondFactor.password')}
          autoComplete="current-password"
          required
          w={220}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          dir="ltr"
        />
        <TextInput
          label={t('secondFactor.anyCode')}
          autoComplete="one-time-code"
          minLength={6}
          maxLength={40}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          dir="ltr"
        />
        <Button type="submit" variant="default" loading={drop.isPending}>
          {t('secondFactor.turnOff')}
        </Button>
      </Group>
      {drop.isError ? <ProblemNotice words={problemWords(drop.error, words)} /> : null}
    </form>
  );
}

/** One's second factor: whether it is set up, and the ways to set it up or turn it off. */
export function SecondFactorPanel() {
  const words = useWords();
  const { t, day } = words;
  const client = useQueryClient();
  const factor = useQuery(secondFactorQuery);
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const readAgain = () => void client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
  const handleOn = (codes: string[]) => {
    setRecoveryCodes(codes);
    readAgain();
  };
  const { data } = factor;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={2}>{t('secondFactor.title')}</Title>
        {factor.isPending ? <Skeleton height={40} /> : null}
        {factor.isError ? <ProblemNotice words={problemWords(factor.error, words)} retry={t('shell.retry')} onRetry={readAgain} /> : null}
        {recoveryCodes ? <RecoveryCodes codes={recoveryCodes} onKept={() => setRecoveryCodes(undefined)} /> : null}
        {data ? (
          <Text size="sm">
            {data.since ? t('secondFactor.on', { date: day(data.since), count: data.codesLeft }) : t('secondFactor.off')}
          </Text>
        ) : null}
        {data && !data.isOn && !recoveryCodes ? <SecondFactorSetup onOn={handleOn} /> : null}
        {data?.isOn && !recoveryCodes ? <TurnOff onOff={readAgain} /> : null}
      </Stack>
    </Paper>
  );
}
