import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { PasswordForm } from '../../features/account/PasswordForm';
import { SecondFactorPanel } from '../../features/account/SecondFactorPanel';
import { SessionList } from '../../features/account/SessionList';
import { sessionQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';

/** One's own password, second factor and sessions. Whoever must choose another password finds only that. */
export function AccountPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const isBarred = session.mustChangePassword;
  return (
    <Container size="md" py="xl" component="main">
      <Group justify="space-between" mb="md">
        <div>
          <Title order={1}>{t('account.title')}</Title>
          <Text size="sm" c="dimmed">
            <bdi>{session.displayName}</bdi> · <bdi dir="ltr">{session.email}</bdi>
          </Text>
        </div>
        <Group gap="xs">
          {isBarred ? null : (
            <Button component={Link} to="/cells" size="xs" variant="default">
              {t('account.back')}
            </Button>
          )}
          <LanguageChoice />
        </Group>
      </Group>
      <Stack>
        {isBarred ? <Alert color="orange">{t('account.mustChange')}</Alert> : null}
        <PasswordForm session={session} {...(isBarred ? { onChanged: () => void navigate({ to: '/cells' }) } : {})} />
        {isBarred ? null : (
          <>
            <SecondFactorPanel />
            <SessionList />
          </>
        )}
      </Stack>
    </Container>
  );
}
