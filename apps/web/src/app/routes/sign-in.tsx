import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { signIn } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call, keepCsrfToken } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { sessionQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';

/** Sign in with e-mail and password. */
export function SignInPage() {
  const words = useWords();
  const { t } = words;
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => call(signIn, { body: { email, password } }),
    onSuccess: async (session) => {
      keepCsrfToken(session.csrfToken);
      client.setQueryData(sessionQuery.queryKey, session);
      // Only a place within the workbench is gone back to.
      router.history.push(back?.startsWith('/') && !back.startsWith('//') ? back : '/cells');
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <main style={{ display: 'grid', placeItems: 'center', minHeight: '100%' }}>
      <Paper withBorder p="xl" w={380}>
        <form onSubmit={handleSubmit}>
          <Stack>
            <Title order={1}>{t('shell.product')}</Title>
            <Alert color="yellow" p="xs">
              <Text size="xs">{t('signIn.notice')}</Text>
            </Alert>
            <TextInput
              label={t('signIn.email')}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              dir="ltr"
            />
            <PasswordInput
              label={t('signIn.password')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              dir="ltr"
            />
            {attempt.isError ? <ProblemNotice words={problemWords(attempt.error, words)} /> : null}
            <Button type="submit" loading={attempt.isPending}>
              {t('signIn.do')}
            </Button>
            <LanguageChoice />
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
