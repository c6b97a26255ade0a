import { Button, PasswordInput, Paper, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { changePassword, type SignedIn } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { sessionQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { NewPasswordInput } from './NewPasswordInput';

/** Change one's own password. */
export function PasswordForm({ session, onChanged }: { session: SignedIn; onChanged?: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { oldPassword, newPassword } }),
    onSuccess: () => {
      setOld('');
      setNew('');
      notifications.show({ message: t('password.changed') });
      client.setQueryData(sessionQuery.queryKey, { ...session, mustChangePassword: false });
      void client.invalidateQueries({ queryKey: ['account'] });
      onChanged?.();
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Paper withBorder p="md">
      <form onSubmit={handleSubmit}>
        <Stack maw={420}>
          <Title order={2}>{t('password.title')}</Title>
          <PasswordInput
            label={t('password.old')}
            autoComplete="current-password"
            required
            value={oldPassword}
            onChange={(event) => setOld(event.currentTarget.value)}
            dir="ltr"
          />
          <NewPasswordInput owner={session} value={newPassword} onChange={setNew} />
          {change.isError ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('password.change')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
