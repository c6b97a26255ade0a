import { Button, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { finishSignIn, type SignedIn } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';

/** The second step of a sign-in: a code of the authenticator, or a recovery code. */
export function SecondStep({ onEntered, onAgain }: { onEntered: (session: SignedIn) => void; onAgain: () => void }) {
  const words = useWords();
  const { t } = words;
  const [code, setCode] = useState('');
  const finish = useMutation({ mutationFn: () => call(finishSignIn, { body: { code } }), onSuccess: onEntered });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  return (
    <form onSubmit={handleSubmit}>
      <Stack>
        <Title order={2}>{t('secondStep.title')}</Title>
        <TextInput
          label={t('secondFactor.anyCode')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          minLength={6}
          maxLength={40}
          autoFocus
          required
          dir="ltr"
        />
        {finish.isError ? <ProblemNotice words={problemWords(finish.error, words)} /> : null}
        <Button type="submit" loading={finish.isPending}>
          {t('secondStep.do')}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t('secondStep.again')}
        </Button>
      </Stack>
    </form>
  );
}
