import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readPage } from '@workbench/programme';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Prose } from './Prose';

/** The words of a practice or guide, in the reader's language where it is translated, else in English with a line that says so. */
export function WrittenPage({ part, pageKey }: { part: 'practices' | 'guides'; pageKey: string }) {
  const words = useWords();
  const { t, language } = words;
  const page = useQuery({
    queryKey: ['programme', part, pageKey, language],
    queryFn: () => readPage(part, pageKey, language).then((read) => read ?? null),
  });
  if (page.isError)
    return <ProblemNotice words={problemWords(page.error, words)} retry={t('shell.retry')} onRetry={() => void page.refetch()} />;
  if (!page.data) return null;
  return (
    <>
      {page.data.language === language ? null : (
        <Alert color="gray" py={6}>
          {t('programme.onlyEnglish')}
        </Alert>
      )}
      <Prose words={page.data.words} language={page.data.language} />
    </>
  );
}
