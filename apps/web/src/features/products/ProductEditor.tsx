import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { addBlock, renameProduct, type Block, type CellDesk, type Product } from '@workbench/contract';
import type { BlockKind, Section } from '@workbench/domain';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { BlockView } from '../../shared/products/BlockView';
import { AddAuthor } from './AddAuthor';
import type { WordsWriter } from './BlockEditor';
import { DraftBlock } from './DraftBlock';
import { RaiseMarking } from './RaiseMarking';
import { restoreBlock } from './restore-block';
import { SectionHead } from './SectionHead';
import type { MarkingChooser } from './TearLineEditor';
import { useKeptBlocks } from './useKeptBlocks';

/** Tells that a block was dropped, with the way back. */
function useDroppedNotice(cellId: string, productId: string): (block: Block) => void {
  const { t } = useWords();
  const client = useQueryClient();
  return useCallback(
    (block: Block) => {
      const handleUndo = () =>
        void restoreBlock({ cellId, productId }, block).then(() => client.invalidateQueries({ queryKey: ['product', cellId] }));
      notifications.show({
        autoClose: 10_000,
        message: (
          <Group justify="space-between">
            <Text size="sm">{t('product.dropped')}</Text>
            <Button size="compact-xs" variant="default" onClick={handleUndo}>
              {t('shell.undo')}
            </Button>
          </Group>
        ),
      });
    },
    [t, client, cellId, productId],
  );
}

interface Props {
  cell: CellDesk;
  product: Product;
  chooseMarking: MarkingChooser;
  writeWords: WordsWriter;
}

/**
 * The draft of a product: its sections with guidance, each block edited in its place. Blocks are drawn again only when they change, so
 * what a block is given must stay the same from one drawing to the next.
 */
export function ProductEditor({ cell, product, chooseMarking, writeWords }: Props) {
  const { t, named } = useWords();
  const [title, setTitle] = useState(product.title);
  const { mutate: add } = useProductWrite(cell.id, addBlock);
  const rename = useProductWrite(cell.id, renameProduct);
  const kept = useKeptBlocks(cell.id);
  const [first] = useState(() => new Set(product.blocks.map((block) => block.id)));
  const [cellId, productId] = [cell.id, product.id];
  const params = { cellId, productId };
  const addTo = useCallback(
    (section: Section, kind: BlockKind, afterBlockId?: string) =>
      add({ params: { cellId, productId }, body: { section, kind, text: '', ...(afterBlockId ? { afterBlockId } : {}) } }),
    [add, cellId, productId],
  );
  const handleAddAfter = useCallback((block: Block) => addTo(block.section, block.kind, block.id), [addTo]);
  const handleDropped = useDroppedNotice(cellId, productId);
  return (
    <Stack gap="md">
      <TextInput
        label={t('product.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() =>
          title.trim() !== '' && title !== product.title && rename.mutate({ params, body: { title }, version: product.version })
        }
        maxLength={300}
        dir="auto"
      />
      <AddAuthor cell={cell} product={product} />
      <RaiseMarking cell={cell} product={product} chooseMarking={chooseMarking} />
      {product.sections.map((section) => (
        <section key={section} id={`section-${section}`} aria-label={named('section', section)}>
          <SectionHead section={section} kind={product.kind} onAdd={addTo} />
          <Stack gap={8}>
            {product.blocks
              .filter((block) => block.section === section)
              .map((block) =>
                block.isTearLine ? (
                  <BlockView key={block.id} cellId={cell.id} block={block} levels={cell.levels} yardstick={cell.yardstick} />
                ) : (
                  <DraftBlock
                    key={block.id}
                    cell={cell}
                    productId={product.id}
                    titleMarking={product.titleMarking}
                    block={block}
                    chooseMarking={chooseMarking}
                    writeWords={writeWords}
                    isWanted={!first.has(block.id) || kept.has(block.id)}
                    onAddAfter={handleAddAfter}
                    onDropped={handleDropped}
                  />
                ),
              )}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
