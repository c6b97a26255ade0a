import { Button, Code, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { beginSecondFactor, confirmSecondFactor } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { QrCode } from './QrCode';

/** Sets a second factor up: password, secret into the authenticator, first code. */
export function SecondFactorSetup({ onOn }: { onOn: (recoveryCodes: string[]) => void }) {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: () => call(beginSecondFactor, { body: { password } }) });
  const confirm = useMutation({
    mutationFn: () => call(confirmSecondFactor, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onOn(recoveryCodes),
  });
  const submit = (step: { mutate: () => void }) => (event: FormEvent) => {
    event.preventDefault();
    step.mutate();
  };
  if (!begin.data) {
    return (
      <form onSubmit={submit(begin)}>
        <Group align="end" gap="xs">
          <PasswordInput
            label={t('secondFactor.password')}
            autoComplete="current-password"
            required
            w={260}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            dir="ltr"
          />
          <Button type="submit" loading={begin.isPending}>
            {t('secondFactor.begin')}
          </Button>
        </Group>
        {begin.isError ? <ProblemNotice words={problemWords(begin.error, words)} /> : null}
      </form>
    );
  }
  return (
    <form onSubmit={submit(confirm)}>
      <Stack gap="sm">
        <Text size="sm">{t('secondFactor.scan')}</Text>
        <Group align="start">
          <QrCode text={begin.data.uri} label={t('secondFactor.qr')} />
          <Stack gap="sm">
            <div>
              <Text size="sm" fw={600}>
                {t('secondFactor.secret')}
              </Text>
              <Code dir="ltr" data-testid="secret">
                {begin.data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
              </Code>
            </div>
            <TextInput
              label={t('secondFactor.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="[0-9 ]*"
              minLength={6}
              maxLength={7}
              required
              w={180}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              dir="ltr"
            />
            {confirm.isError ? <ProblemNotice words={problemWords(confirm.error, words)} /> : null}
            <Button type="submit" loading={confirm.isPending} style={{ alignSelf: 'start' }}>
              {t('secondFactor.confirm')}
            </Button>
          </Stack>
        </Group>
      </Stack>
    </form>
  );
}
