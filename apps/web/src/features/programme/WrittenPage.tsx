import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readPage } from '../../shared/programme/content';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Prose } from './Prose';

interface Props {
  part: 'practices' | 'guides';
  pageKey: string;
  /** What follows the words; it waits for them, so that nothing moves under a reader's eyes. */
  children?: ReactNode;
}

/** The words of a practice or guide, in the reader's language where it is translated, else in English with a line that says so. */
export function WrittenPage({ part, pageKey, children }: Props) {
  const words = useWords();
  const { t, language } = words;
  const page = useQuery({
    queryKey: ['programme', part, pageKey, language],
    queryFn: () => readPage(part, pageKey, language).then((read) => read ?? null),
  });
  if (page.isError)
    return <ProblemNotice words={problemWords(page.error, words)} retry={t('shell.retry')} onRetry={() => void page.refetch()} />;
  if (page.isPending)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('shell.loading')}
      </Text>
    );
  if (!page.data) return <>{children}</>;
  return (
    <>
      {page.data.language === language ? null : (
        <Alert color="gray" py={6}>
          {t('programme.onlyEnglish')}
        </Alert>
      )}
      <Prose words={page.data.words} language={page.data.language} />
      {children}
    </>
  );
}
