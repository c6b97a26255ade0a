import { Alert, Button, Divider, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { openIdStartPath, signIn, type SignedIn } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { SecondStep } from '../../features/account/SecondStep';
import { ApiProblem, call, keepCsrfToken } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { sessionQuery, signInWaysQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';

function PasswordStep({ onEntered, onSecondStep }: { onEntered: (session: SignedIn) => void; onSecondStep: () => void }) {
  const words = useWords();
  const { t } = words;
  const ways = useQuery(signInWaysQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => call(signIn, { body: { email, password } }),
    onSuccess: onEntered,
    onError: (error) => error instanceof ApiProblem && error.code === 'second_factor_required' && onSecondStep(),
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <form onSubmit={handleSubmit}>
      <Stack>
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
        {ways.data?.openId ? (
          <>
            <Divider />
            <Button component="a" href={openIdStartPath} variant="default">
              {t('openId.do')}
            </Button>
          </>
        ) : null}
      </Stack>
    </form>
  );
}

/** Sign in with e-mail and password, and with the second factor where one is set up. */
export function SignInPage() {
  const { t } = useWords();
  const { back, step, refused } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const client = useQueryClient();
  const [isSecondStep, setSecondStep] = useState(step === 'code');
  const handleEntered = (session: SignedIn) => {
    // Nothing of whoever was signed in here before.
    client.clear();
    keepCsrfToken(session.csrfToken);
    client.setQueryData(sessionQuery.queryKey, session);
    // Only a place within the workbench is gone back to.
    router.history.push(back?.startsWith('/') && !back.startsWith('//') ? back : '/cells');
  };
  return (
    <main style={{ display: 'grid', placeItems: 'center', minHeight: '100%' }}>
      <Paper withBorder p="xl" w={380}>
        <Stack>
          <Title order={1}>{t('shell.product')}</Title>
          <Alert color="yellow" p="xs">
            <Text size="xs">{t('signIn.notice')}</Text>
          </Alert>
          {refused && !isSecondStep ? <ProblemNotice words={t('openId.refused')} /> : null}
          {isSecondStep ? (
            <SecondStep onEntered={handleEntered} onAgain={() => setSecondStep(false)} />
          ) : (
            <PasswordStep onEntered={handleEntered} onSecondStep={() => setSecondStep(true)} />
          )}
          <LanguageChoice />
        </Stack>
      </Paper>
    </main>
  );
}
