import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { productQuery, productsQuery } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';

interface Props {
  cellId: string;
  /** Ids of items that are there. */
  there: ReadonlySet<string>;
  onTake: (itemIds: string[]) => void;
}

/** Takes the items that a product cites, as far as the reader sees it; those that are there already stay as they are. */
export function TakeFromProduct({ cellId, there, onTake }: Props) {
  const { t } = useWords();
  const products = useQuery(productsQuery(cellId));
  const [chosen, setChosen] = useState('');
  const product = useQuery({ ...productQuery(cellId, chosen), enabled: chosen !== '' });
  const cited = product.data?.blocks.flatMap((block) => block.citations.flatMap((one) => one.itemId ?? [])) ?? [];
  const left = [...new Set<string>(cited)].filter((id) => !there.has(id));
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        size="xs"
        label={t('sheet.fromProduct')}
        value={chosen}
        data={[
          { value: '', label: t('charts.join.none') },
          ...(products.data?.rows ?? []).map((row) => ({ value: row.id, label: row.title })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button size="compact-sm" disabled={left.length === 0} onClick={() => onTake(left)}>
        {t('sheet.take', { count: left.length })}
      </Button>
    </Group>
  );
}
