import { Button, Container } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../shared/api/problem-words';
import { useWords } from '../shared/words/useWords';

/** Shown when a page fails: what happened and a way on; what was typed is kept as a draft. */
export function Crash({ error }: { error: unknown }) {
  const words = useWords();
  const router = useRouter();
  return (
    <Container size="sm" p="xl">
      <ProblemNotice words={problemWords(error, words)} retry={words.t('shell.retry')} onRetry={() => void router.invalidate()} />
    </Container>
  );
}

/** Shown for an address that has nothing to show. */
export function Missing() {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('shell.missing')}
      hint={t('shell.missing.hint')}
      action={
        <Button component={Link} to="/cells" variant="default">
          {t('shell.cells')}
        </Button>
      }
    />
  );
}
