import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CellDesk, Product } from '@workbench/contract';
import { AgencyCode } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { previewQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { ProductDownload } from './ProductDownload';
import { Rendition } from './Rendition';

/** Chooses for which agency the team looks at the product; empty while it looks at its own text. */
export function PreviewChoice({
  cell,
  agency,
  onChoose,
}: {
  cell: CellDesk;
  agency: AgencyCode | null;
  onChoose: (agency: AgencyCode) => void;
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
      onChange={(next) => next !== null && onChoose(AgencyCode.parse(next))}
    />
  );
}

interface PreviewProps {
  cell: CellDesk;
  product: Product;
  agency: AgencyCode;
  onEnd: () => void;
}

/** What a fully cleared reader of an agency would receive of a product as it stands. */
export function Preview({ cell, product, agency, onEnd }: PreviewProps) {
  const words = useWords();
  const { t } = words;
  const preview = useQuery(previewQuery(cell.id, product.id, agency));
  const isNothing = preview.error instanceof ApiProblem && preview.error.code === 'not_found';
  return (
    <Stack gap="sm">
      <Alert color="blue" variant="light" className="no-print">
        <Group justify="space-between">
          <Text size="sm">{t('preview.as', { agency })}</Text>
          <Group gap="xs">
            {preview.data ? <ProductDownload cellId={cell.id} product={product} agency={agency} /> : null}
            <Button size="compact-sm" variant="default" onClick={onEnd}>
              {t('preview.end')}
            </Button>
          </Group>
        </Group>
      </Alert>
      {isNothing ? <EmptyState title={t('preview.nothing', { agency })} /> : null}
      {preview.isError && !isNothing ? (
        <ProblemNotice words={problemWords(preview.error, words)} retry={t('shell.retry')} onRetry={() => void preview.refetch()} />
      ) : null}
      {preview.data ? <Rendition cell={cell} product={preview.data} /> : null}
    </Stack>
  );
}
