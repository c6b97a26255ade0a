import { Button, Group, Menu, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  addBlock,
  cite,
  renameProduct,
  writeBlock,
  writeTearLine,
  type Block,
  type CellDesk,
  type CitationCard,
  type Product,
} from '@workbench/contract';
import type { BlockKind, Section } from '@workbench/domain';
import { call } from '../../shared/api/call';
import { useProductWrite } from '../../shared/api/products.api';
import { useWords } from '../../shared/words/useWords';
import { BlockView } from '../../shared/products/BlockView';
import { AddAuthor } from './AddAuthor';
import { BlockEditor, type WordsWriter } from './BlockEditor';
import type { Cited } from './CitePicker';
import { RaiseMarking } from './RaiseMarking';
import type { MarkingChooser } from './TearLineEditor';

const kindsIn: Partial<Record<Section, BlockKind[]>> = {
  key_judgements: ['judgement', 'paragraph'],
  assumptions: ['assumption', 'paragraph'],
  gaps: ['gap', 'paragraph'],
  recommendations: ['recommendation', 'paragraph'],
};

/** What a citation named, to be cited again; undefined for a chart or technique that is no longer there. */
function citedAgain({ itemId, claimId, exhibit, technique }: CitationCard): Cited | undefined {
  if (claimId) return { claimId };
  if (itemId) return { itemId };
  if (technique?.techniqueId) return { techniqueId: technique.techniqueId };
  return exhibit?.chartId ? { chartId: exhibit.chartId, chartNumber: exhibit.number } : undefined;
}

interface Props {
  cell: CellDesk;
  product: Product;
  chooseMarking: MarkingChooser;
  writeWords: WordsWriter;
}

/** The draft of a product: its sections with guidance, each block edited in its place. */
export function ProductEditor({ cell, product, chooseMarking, writeWords }: Props) {
  const { t, named } = useWords();
  const [title, setTitle] = useState(product.title);
  const add = useProductWrite(cell.id, addBlock);
  const rename = useProductWrite(cell.id, renameProduct);
  const params = { cellId: cell.id, productId: product.id };
  const addTo = (section: Section, kind: BlockKind, afterBlockId?: string) =>
    add.mutate({ params, body: { section, kind, text: '', ...(afterBlockId ? { afterBlockId } : {}) } });
  const restore = async (block: Block) => {
    const added = await call(addBlock, { params, body: { section: block.section, kind: block.kind, text: block.text } });
    const at = { ...params, blockId: added.id };
    if (block.judgement) await call(writeBlock, { params: at, version: added.version, body: { judgement: block.judgement } });
    for (const citation of block.citations) {
      const body = citedAgain(citation);
      if (body) await call(cite, { params: at, body });
    }
    if (block.tearLine) {
      const { text, marking } = block.tearLine;
      await call(writeTearLine, { params: at, version: 0, body: { text, marking } });
    }
    add.reset();
  };
  const offerUndo = (block: Block) =>
    notifications.show({
      autoClose: 10_000,
      message: (
        <Group justify="space-between">
          <Text size="sm">{t('product.dropped')}</Text>
          <Button size="compact-xs" variant="default" onClick={() => void restore(block)}>
            {t('shell.undo')}
          </Button>
        </Group>
      ),
    });
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
          <Group justify="space-between">
            <Title order={2}>{named('section', section)}</Title>
            <Menu>
              <Menu.Target>
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} />}
                  aria-label={t('product.addTo', { section: named('section', section) })}
                >
                  {t('product.add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(kindsIn[section] ?? ['paragraph', 'judgement']).map((kind) => (
                  <Menu.Item key={kind} onClick={() => addTo(section, kind)}>
                    {named('blockKind', kind)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Group>
          <Text size="xs" c="dimmed" mb={4}>
            {named(`guidance.${product.kind}`, section)}
          </Text>
          <Stack gap={8}>
            {product.blocks
              .filter((block) => block.section === section)
              .map((block) =>
                block.isTearLine ? (
                  <BlockView key={block.id} cellId={cell.id} block={block} levels={cell.levels} yardstick={cell.yardstick} />
                ) : (
                  <BlockEditor
                    key={block.id}
                    cell={cell}
                    productId={product.id}
                    titleMarking={product.titleMarking}
                    block={block}
                    chooseMarking={chooseMarking}
                    writeWords={writeWords}
                    onAddAfter={() => addTo(section, block.kind, block.id)}
                    onDropped={offerUndo}
                  />
                ),
              )}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
