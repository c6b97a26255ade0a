import { Badge, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { reopenProduct, submitProduct, type Product } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { ProductDownload } from './ProductDownload';

/** State of a product and the ways on from it. */
export function ProductBar({ cellId, product }: { cellId: string; product: Product }) {
  const words = useWords();
  const { t, named } = words;
  const submit = useProductWrite(cellId, submitProduct);
  const reopen = useProductWrite(cellId, reopenProduct);
  const params = { cellId, productId: product.id };
  const open = product.blocks.reduce((sum, block) => sum + block.problems.length, 0);
  const at = `/cells/${cellId}/products/${product.id}`;
  return (
    <div className="no-print">
      <Group justify="space-between" mb="sm">
        <Group gap="xs">
          <Badge variant="filled">{named('productState', product.state)}</Badge>
          <Badge variant="outline" tt="none">
            {t('product.versionOf', { number: product.number })}
          </Badge>
          {product.authors.map((author) => (
            <Badge key={author.personId} variant="light" tt="none">
              <bdi>{author.displayName}</bdi>
            </Badge>
          ))}
        </Group>
        <Group gap="xs">
          {product.isTeam ? (
            <>
              <Button component={Link} to={at} size="compact-sm" variant="default">
                {t('product.text')}
              </Button>
              <Button component={Link} to={`${at}/review`} size="compact-sm" variant="default">
                {t('product.review')}
              </Button>
              {product.versions.length > 1 ? (
                <Button component={Link} to={`${at}/compare`} size="compact-sm" variant="default">
                  {t('compare.title')}
                </Button>
              ) : null}
              <Button component={Link} to={`${at}/release`} size="compact-sm" variant="default">
                {t('product.release')}
              </Button>
            </>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => window.print()}>
              {t('product.print')}
            </Button>
          )}
          <ProductDownload cellId={cellId} product={product} />
          {product.may.reopen ? (
            <Button size="compact-sm" variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ params, body: {} })}>
              {t('product.reopen')}
            </Button>
          ) : null}
          {product.may.submit ? (
            <Button
              size="compact-sm"
              loading={submit.isPending}
              onClick={() => submit.mutate({ params, body: {}, version: product.version })}
            >
              {open > 0 ? t('product.submitOpen', { count: open }) : t('product.submit')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {submit.isError ? <ProblemNotice words={problemWords(submit.error, words)} /> : null}
      {reopen.isError ? <ProblemNotice words={problemWords(reopen.error, words)} /> : null}
    </div>
  );
}
