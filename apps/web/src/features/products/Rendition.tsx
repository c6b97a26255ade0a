import { Stack, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { Block, CellDesk, Product } from '@workbench/contract';
import { BannerOf, PortionOf } from '../../shared/markings/marks';
import { BlockView } from '../../shared/products/BlockView';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cell: CellDesk;
  product: Product;
  /** The words of a block, with comments laid over them. */
  textOf?: (block: Block) => ReactNode;
  /** What stands below a block. */
  below?: (block: Block) => ReactNode;
}

/** A product as it is read: only what this reader may see, marked throughout. */
export function Rendition({ cell, product, textOf, below }: Props) {
  const { t, named } = useWords();
  const banner = <BannerOf marking={product.marking} levels={cell.levels} />;
  return (
    <Stack gap="sm" component="article" bg="white" p="lg" style={{ border: '1px solid #d5dde6' }}>
      {banner}
      <div>
        <PortionOf marking={product.titleMarking} levels={cell.levels} />
        <Title order={1}>
          <bdi>{product.title}</bdi>
        </Title>
        <Text size="sm" c="dimmed">
          {named('productKind', product.kind)} · {product.agency} · {t('product.versionOf', { number: product.number })} ·{' '}
          {named('productState', product.state)}
        </Text>
      </div>
      {product.sections.map((section) => {
        const blocks = product.blocks.filter((block) => block.section === section);
        // Every section has its heading, filled or not, so that none tells by its absence.
        return (
          <section key={section}>
            <Title order={2} mb={4}>
              {named('section', section)}
            </Title>
            {blocks.length === 0 ? <Text c="dimmed">—</Text> : null}
            {blocks.map((block) => (
              <Fragment key={block.id}>
                <BlockView cellId={cell.id} block={block} levels={cell.levels} yardstick={cell.yardstick} text={textOf?.(block)} />
                {below?.(block)}
              </Fragment>
            ))}
          </section>
        );
      })}
      {banner}
    </Stack>
  );
}
