import { Alert, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CellDesk, Product } from '@workbench/contract';
import { AgencyCode } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { previewQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { Rendition } from './Rendition';

/** Chooses for which agency the team looks at the product; empty for its own text. */
export function PreviewChoice({
  cell,
  agency,
  onChoose,
}: {
  cell: CellDesk;
  agency: AgencyCode | null;
  onChoose: (agency: AgencyCode | null) => void;
}) {
  const { t, language } = useWords();
  return (
    <Select
      className="no-print"
      size="xs"
      w={320}
      mb="sm"
      aria-label={t('preview.choose')}
      placeholder={t('preview.choose')}
      data={cell.agencies.map(({ code, names }) => ({
        value: code as string,
        label: `${code} · ${names[language] ?? names['en'] ?? code}`,
      }))}
      value={agency}
      onChange={(next) => onChoose(next === null ? null : AgencyCode.parse(next))}
      clearable
      clearButtonProps={{ 'aria-label': t('preview.end') }}
    />
  );
}

/** What a fully cleared reader of an agency would receive of a product as it stands. */
export function Preview({ cell, product, agency }: { cell: CellDesk; product: Product; agency: AgencyCode }) {
  const words = useWords();
  const { t } = words;
  const preview = useQuery(previewQuery(cell.id, product.id, agency));
  const isNothing = preview.error instanceof ApiProblem && preview.error.code === 'not_found';
  return (
    <Stack gap="sm">
      <Alert color="blue" variant="light" className="no-print">
        {t('preview.as', { agency })}
      </Alert>
      {isNothing ? <EmptyState title={t('preview.nothing', { agency })} /> : null}
      {preview.isError && !isNothing ? (
        <ProblemNotice words={problemWords(preview.error, words)} retry={t('shell.retry')} onRetry={() => void preview.refetch()} />
      ) : null}
      {preview.data ? <Rendition cell={cell} product={preview.data} /> : null}
    </Stack>
  );
}
