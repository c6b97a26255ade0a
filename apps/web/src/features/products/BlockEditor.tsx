import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconQuote, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
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
import classes from './products.module.css';
import { TearLineEditor, type MarkingChooser } from './TearLineEditor';
import { useJudgement, type SaveState } from './useJudgement';

const emptyJudgement: Judgement = {
  likelihoodTerm: null,
  probability: null,
  confidence: null,
  confidenceReasons: '',
  horizon: '',
  wouldChange: '',
};

/** What the place where words are written is told by the block around it. */
export interface AroundWords {
  /** Gets the keys pressed in the words and says whether it dealt with one. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Where the judgement is that belongs to the words. */
  judgementState: SaveState;
  /** Whoever opened the block wants to write at once. */
  hasFocus: boolean;
}

/** Shows the words of a block to be written, and where they and the judgement are. */
export type WordsWriter = (block: Block, around: AroundWords) => ReactNode;

/** A judgement in one line, to compare two of them. */
function inOneLine(judgement: Judgement | null): string {
  return Object.values(judgement ?? {})
    .filter((value) => value !== null && value !== '')
    .join(' · ');
}

interface Props {
  cell: CellDesk;
  productId: string;
  titleMarking: Marking;
  block: Block;
  chooseMarking: MarkingChooser;
  writeWords: WordsWriter;
  hasFocus: boolean;
  onAddAfter: (block: Block) => void;
  onDropped: (block: Block) => void;
}

/** One block of a draft: words, which others write too, judgement, sources, what is still open; saved as it is typed. */
export function BlockEditor({ cell, productId, titleMarking, block, chooseMarking, writeWords, hasFocus, onAddAfter, onDropped }: Props) {
  const words = useWords();
  const { t, named } = words;
  const typed = useJudgement(cell.id, productId, block);
  const [isCiting, setCiting] = useState(false);
  const params = { cellId: cell.id, productId, blockId: block.id };
  const addCitation = useProductWrite(cell.id, cite);
  const removeCitation = useProductWrite(cell.id, dropCitation);
  const move = useProductWrite(cell.id, moveBlock);
  const drop = useProductWrite(cell.id, dropBlock);
  const problem =
    [addCitation, removeCitation, move, drop].find((one) => one.isError)?.error ?? (typed.state === 'saving' ? typed.error : null);
  const handleKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAddAfter(block);
    else if (event.altKey && event.key === 'ArrowUp') move.mutate({ params, body: { direction: 'up' } });
    else if (event.altKey && event.key === 'ArrowDown') move.mutate({ params, body: { direction: 'down' } });
    else return false;
    event.preventDefault();
    return true;
  };
  return (
    <>
      <div className={classes['head']}>
        <span className={classes['marks']}>
          <PortionOf marking={block.marking} levels={cell.levels} />
          <span className={classes['kind']}>{named('blockKind', block.kind)}</span>
        </span>
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
      </div>
      <Stack gap={6}>
        {writeWords(block, { onKey: handleKey, judgementState: typed.state, hasFocus })}
        {block.kind === 'judgement' ? (
          <JudgementForm yardstick={cell.yardstick} value={typed.judgement ?? emptyJudgement} onChange={typed.change} />
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
            mine={{
              title: t('shell.conflict.mine'),
              text: inOneLine(typed.judgement),
              choose: t('shell.conflict.keepMine'),
              onChoose: typed.keepMine,
            }}
            theirs={{
              title: t('shell.conflict.theirs'),
              text: inOneLine(typed.theirs.judgement),
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
    </>
  );
}
