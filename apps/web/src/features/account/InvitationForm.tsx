import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { acceptInvitation, readInvitation } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { NewPasswordInput } from './NewPasswordInput';

/** Choose a password by a link. */
export function InvitationForm({ token }: { token: string }) {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState('');
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(readInvitation, { body: { token } }),
    staleTime: Infinity,
    retry: false,
  });
  const accept = useMutation({ mutationFn: () => call(acceptInvitation, { body: { token, password } }) });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  if (invitation.isError) return <ProblemNotice words={problemWords(invitation.error, words)} />;
  if (!invitation.data) return <Skeleton height={80} />;
  if (accept.isSuccess) {
    return (
      <Stack>
        <Alert color="teal">{t('invitation.done')}</Alert>
        <Button component="a" href="/sign-in">
          {t('invitation.signIn')}
        </Button>
      </Stack>
    );
  }
  const { displayName, email } = invitation.data;
  return (
    <form onSubmit={handleSubmit}>
      <Stack>
        <Text size="sm">
          <bdi>{displayName}</bdi> · <bdi dir="ltr">{email}</bdi>
        </Text>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordInput owner={invitation.data} value={password} onChange={setPassword} />
        {accept.isError ? <ProblemNotice words={problemWords(accept.error, words)} /> : null}
        <Button type="submit" loading={accept.isPending}>
          {t('invitation.do')}
        </Button>
      </Stack>
    </form>
  );
}
