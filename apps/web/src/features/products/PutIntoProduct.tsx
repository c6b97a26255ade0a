import { Anchor, Button, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addBlock, cite, type PinnedChart, type PinnedTechnique, type Product } from '@workbench/contract';
import type { Section } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery, productsQuery, useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  what: PinnedChart | PinnedTechnique;
}

/** Where in a draft a chart or technique is shown: by a block that is there, or by a new paragraph of a section. */
function PlaceForm({ cellId, what, product }: Props & { product: Product }) {
  const words = useWords();
  const { t, named } = words;
  const blocks = product.blocks.filter((block) => !block.isTearLine);
  const [place, setPlace] = useState(`new ${product.sections.includes('background') ? 'background' : product.sections[0]}`);
  const add = useProductWrite(cellId, addBlock);
  const addTo = useProductWrite(cellId, cite);
  const params = { cellId, productId: product.id };
  const failed = [add, addTo].find((one) => one.isError);
  const put = () => {
    const [sort, id = ''] = place.split(' ');
    const resting = 'chartId' in what ? { chart: what } : { technique: what };
    if (sort === 'new') add.mutate({ params, body: { section: id as Section, kind: 'paragraph', text: '', ...resting } });
    else addTo.mutate({ params: { ...params, blockId: id }, body: what });
  };
  if (add.isSuccess || addTo.isSuccess) {
    return (
      <Stack gap="xs">
        <Text size="sm" role="status">
          {t('chartId' in what ? 'exhibit.done' : 'exhibit.doneTechnique')}
        </Text>
        <Anchor size="sm" component={Link} to={`/cells/${cellId}/products/${product.id}`}>
          <bdi>{product.title}</bdi>
        </Anchor>
      </Stack>
    );
  }
  return (
    <>
      <NativeSelect
        label={t('exhibit.where')}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        data={[
          ...product.sections.map((section) => ({
            value: `new ${section}`,
            label: t('exhibit.new', { section: named('section', section) }),
          })),
          ...blocks.map((block) => ({
            value: `block ${block.id}`,
            label: `${named('blockKind', block.kind)}: ${block.text.slice(0, 60) || named('section', block.section)}`,
          })),
        ]}
      />
      {failed ? <ProblemNotice words={problemWords(failed.error, words)} /> : null}
      <Button loading={add.isPending || addTo.isPending} onClick={put}>
        {t('exhibit.do')}
      </Button>
    </>
  );
}

/** Chooses a draft, then where in it. */
function DraftForm({ cellId, what }: Props) {
  const words = useWords();
  const { t } = words;
  const products = useQuery(productsQuery(cellId));
  const drafts = (products.data?.rows ?? []).filter((row) => row.isTeam && row.state === 'draft');
  const [chosen, setChosen] = useState<string>();
  const productId = chosen ?? drafts[0]?.id;
  const product = useQuery({ ...productQuery(cellId, productId ?? ''), enabled: productId !== undefined });
  return (
    <Stack>
      <Text size="xs">{'chartId' in what ? t('exhibit.pinned', { number: what.chartNumber }) : t('exhibit.pinnedTechnique')}</Text>
      {products.isError ? <ProblemNotice words={problemWords(products.error, words)} /> : null}
      {products.data && drafts.length === 0 ? <EmptyState title={t('exhibit.noDrafts')} hint={t('exhibit.noDrafts.hint')} /> : null}
      {drafts.length > 0 ? (
        <NativeSelect
          label={t('exhibit.draft')}
          value={productId ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={drafts.map((row) => ({ value: row.id, label: row.title }))}
        />
      ) : null}
      {product.isError ? <ProblemNotice words={problemWords(product.error, words)} /> : null}
      {product.data && !product.data.may.edit ? <Text size="sm">{t('exhibit.notWriter')}</Text> : null}
      {product.data?.may.edit ? <PlaceForm key={product.data.id} cellId={cellId} what={what} product={product.data} /> : null}
    </Stack>
  );
}

/** Puts a kept version of a chart, or a technique as it stands, into a draft: shown by a new paragraph, or by one that is there. */
export function PutIntoProduct({ cellId, what }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('exhibit.put')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('exhibit.put')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
        <DraftForm cellId={cellId} what={what} />
      </Modal>
    </>
  );
}
