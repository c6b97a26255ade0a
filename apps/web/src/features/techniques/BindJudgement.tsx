import { Button, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bindTechnique } from '@workbench/contract';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { useBindingWrite } from '../../shared/api/bindings.api';
import { problemWords } from '../../shared/api/problem-words';
import { productQuery, productsQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  techniqueId: string;
  onClose: () => void;
}

/** Chooses the judgement that a technique is about: the product, then one of its judgements. */
export function BindJudgement({ cellId, techniqueId, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const products = useQuery(productsQuery(cellId));
  const own = products.data?.rows.filter((row) => row.isTeam) ?? [];
  const [chosen, setChosen] = useState<string>();
  const productId = chosen ?? own[0]?.id;
  const product = useQuery({ ...productQuery(cellId, productId ?? ''), enabled: productId !== undefined });
  const bind = useBindingWrite(cellId, bindTechnique);
  const judgements = product.data?.blocks.filter((block) => block.kind === 'judgement' && !block.isTearLine) ?? [];
  const handleBind = (blockId: string) =>
    productId && bind.mutate({ params: { cellId }, body: { techniqueId, productId, blockId } }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('binding.bind')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack gap="sm">
        {products.isSuccess && own.length === 0 ? <EmptyState title={t('binding.noProduct')} /> : null}
        {own.length > 0 ? (
          <NativeSelect
            label={t('binding.product')}
            value={productId}
            data={own.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        ) : null}
        {product.isSuccess && judgements.length === 0 ? <Text size="sm">{t('binding.noJudgement')}</Text> : null}
        {judgements.map(({ id, text }) => (
          <Button key={id} variant="default" justify="start" h="auto" py={6} loading={bind.isPending} onClick={() => handleBind(id)}>
            <Text size="sm" dir="auto" ta="start" style={{ whiteSpace: 'normal' }}>
              {text === '' ? '—' : text}
            </Text>
          </Button>
        ))}
        {bind.isError ? <ProblemNotice words={problemWords(bind.error, words)} /> : null}
      </Stack>
    </Modal>
  );
}
