import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconQuote, IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { cite, dropBlock, dropCitation, moveBlock, type Block, type CellDesk } from '@workbench/contract';
import type { Judgement, Marking } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import { useProductWrite } from '../../shared/api/products.api';
import { Citations } from '../../shared/products/Citations';
import { useWords } from '../../shared/words/useWords';
import { CitePicker } from './CitePicker';
import { JudgementForm } from './JudgementForm';
import { TearLineEditor, type MarkingChooser } from './TearLineEditor';
import { useBlockText } from './useBlockText';

const emptyJudgement: Judgement = {
  likelihoodTerm: null,
  probability: null,
  confidence: null,
  confidenceReasons: '',
  horizon: '',
  wouldChange: '',
};

interface Props {
  cell: CellDesk;
  productId: string;
  titleMarking: Marking;
  block: Block;
  chooseMarking: MarkingChooser;
  onAddAfter: () => void;
  onDropped: (block: Block) => void;
}

/** One block of a draft: words, judgement, sources, what is still open; saved as it is typed. */
export function BlockEditor({ cell, productId, titleMarking, block, chooseMarking, onAddAfter, onDropped }: Props) {
  const words = useWords();
  const { t, named } = words;
  const typed = useBlockText(cell.id, productId, block);
  const [isCiting, setCiting] = useState(false);
  const params = { cellId: cell.id, productId, blockId: block.id };
  const addCitation = useProductWrite(cell.id, cite);
  const removeCitation = useProductWrite(cell.id, dropCitation);
  const move = useProductWrite(cell.id, moveBlock);
  const drop = useProductWrite(cell.id, dropBlock);
  const problem =
    [addCitation, removeCitation, move, drop].find((one) => one.isError)?.error ?? (typed.state === 'saving' ? typed.error : null);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAddAfter();
    else if (event.altKey && event.key === 'ArrowUp') move.mutate({ params, body: { direction: 'up' } });
    else if (event.altKey && event.key === 'ArrowDown') move.mutate({ params, body: { direction: 'down' } });
    else return;
    event.preventDefault();
  };
  return (
    <Paper withBorder p="xs" bg={block.kind === 'judgement' ? '#fbfdff' : 'white'} data-block={block.kind} id={`block-${block.id}`}>
      <Group justify="space-between" mb={4} gap="xs">
        <Group gap={6}>
          <PortionOf marking={block.marking} levels={cell.levels} />
          <Badge size="xs" variant="outline">
            {named('blockKind', block.kind)}
          </Badge>
          <Text size="xs" c={typed.state === 'kept' || typed.state === 'conflict' ? '#9a3b07' : 'dimmed'} role="status">
            {t(`product.save.${typed.state}`)}
          </Text>
        </Group>
        <Group gap={2}>
          <Button size="compact-xs" variant="light" leftSection={<IconQuote size={13} />} onClick={() => setCiting(true)}>
            {t('product.cite')}
          </Button>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('product.up')}
            onClick={() => move.mutate({ params, body: { direction: 'up' } })}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('product.down')}
            onClick={() => move.mutate({ params, body: { direction: 'down' } })}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="red"
            aria-label={t('product.drop')}
            onClick={() => drop.mutate({ params, version: block.version }, { onSuccess: () => onDropped(block) })}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap={6}>
        <Textarea
          aria-label={named('blockKind', block.kind)}
          placeholder={t(block.kind === 'judgement' ? 'product.statement' : 'product.words')}
          value={typed.text}
          onChange={(event) => typed.change({ text: event.currentTarget.value })}
          onKeyDown={handleKey}
          autosize
          minRows={2}
          maxLength={20_000}
          dir="auto"
        />
        {block.kind === 'judgement' ? (
          <JudgementForm
            yardstick={cell.yardstick}
            value={typed.judgement ?? emptyJudgement}
            onChange={(judgement) => typed.change({ judgement })}
          />
        ) : null}
        <Citations
          cellId={cell.id}
          citations={block.citations}
          levels={cell.levels}
          onDrop={(citation) => removeCitation.mutate({ params: { ...params, citationId: citation.id } })}
        />
        {block.problems.length > 0 ? (
          <Text size="xs" c="#9a3b07">
            {block.problems.map((one) => named('product.problem', one)).join(' · ')}
          </Text>
        ) : null}
        {typed.theirs ? (
          <ConflictPanel
            title={t('shell.conflict')}
            mine={{ title: t('shell.conflict.mine'), text: typed.text, choose: t('shell.conflict.keepMine'), onChoose: typed.keepMine }}
            theirs={{
              title: t('shell.conflict.theirs'),
              text: typed.theirs.text,
              choose: t('shell.conflict.takeTheirs'),
              onChoose: typed.takeTheirs,
            }}
          />
        ) : null}
        {problem && !typed.theirs ? <ProblemNotice words={problemWords(problem, words)} /> : null}
        <TearLineEditor cell={cell} productId={productId} titleMarking={titleMarking} block={block} chooseMarking={chooseMarking} />
      </Stack>
      {isCiting ? (
        <CitePicker
          cellId={cell.id}
          levels={cell.levels}
          onClose={() => setCiting(false)}
          onCite={(what) => {
            addCitation.mutate({ params, body: what });
            setCiting(false);
          }}
        />
      ) : null}
    </Paper>
  );
}
