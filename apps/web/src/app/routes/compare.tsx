import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { VersionTable } from '../../features/compare/VersionTable';
import { ProductBar } from '../../features/products/ProductBar';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

const at = '/signed-in/cells/$cellId/products/$productId/compare';

/** Two versions of a product, side by side; at first the newest and the one before. */
export function ComparePage() {
  const words = useWords();
  const { t, named } = words;
  const { cellId, productId } = useParams({ from: at });
  const search = useSearch({ from: at });
  const navigate = useNavigate();
  const newest = useQuery(productQuery(cellId, productId));
  const last = newest.data?.number ?? 1;
  const [from, to] = [search.from ?? Math.max(1, last - 1), search.to ?? last];
  const before = useQuery({ ...productQuery(cellId, productId, from), enabled: newest.isSuccess });
  const after = useQuery({ ...productQuery(cellId, productId, to), enabled: newest.isSuccess });
  useMarkPage(newest.data?.marking);
  if (newest.isPending) return <Loading />;
  const problem = newest.error ?? before.error ?? after.error;
  if (problem || !newest.data) return <ProblemNotice words={problemWords(problem, words)} />;
  const choices = newest.data.versions.map(({ number, state }) => ({
    value: String(number),
    label: `${t('product.versionOf', { number })} · ${named('productState', state)}`,
  }));
  const choose = (next: { from?: number; to?: number }) =>
    void navigate({
      to: '/cells/$cellId/products/$productId/compare',
      params: { cellId, productId },
      search: { from, to, ...next },
      replace: true,
    });
  return (
    <div className="page pane" style={{ padding: 14 }}>
      <ProductBar cellId={cellId} product={newest.data} />
      <Stack gap="sm">
        <Title order={1}>{t('compare.title')}</Title>
        <Group>
          <Select
            label={t('compare.from')}
            data={choices}
            value={String(from)}
            onChange={(next) => next && choose({ from: Number(next) })}
            allowDeselect={false}
          />
          <Select
            label={t('compare.to')}
            data={choices}
            value={String(to)}
            onChange={(next) => next && choose({ to: Number(next) })}
            allowDeselect={false}
          />
        </Group>
        {choices.length < 2 ? <Text c="dimmed">{t('compare.one')}</Text> : null}
        {before.data && after.data ? <VersionTable before={before.data} after={after.data} /> : <Loading />}
      </Stack>
    </div>
  );
}
