import { Paper, Stack, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { InvitationForm } from '../../features/account/InvitationForm';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';

/** Where a link of the administrator leads: choose a password. */
export function InvitationPage() {
  const { t } = useWords();
  const { hash } = useLocation();
  return (
    <main style={{ display: 'grid', placeItems: 'center', minHeight: '100%' }}>
      <Paper withBorder p="xl" w={420}>
        <Stack>
          <Title order={1}>{t('invitation.title')}</Title>
          <InvitationForm token={hash} />
          <LanguageChoice />
        </Stack>
      </Paper>
    </main>
  );
}
