import { Group, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Awareness } from 'y-protocols/awareness';
import { addBlockUpdate, readBlockUpdates, type Block, type Comment } from '@workbench/contract';
import { ProblemNotice, TypedText } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { useWords } from '../../shared/words/useWords';
import { keptWordsKey } from './kept-words';
import { BlockSync, type Wire } from './block-sync';
import { History } from './History';
import { ownSelection, showOthers } from './carets';
import { WritingHere } from './PresenceList';
import { useOthers, usePresenceLink } from './usePresence';

// The editor is large, and only writers need it.
const loadEditor = () => import('./WordsEditor').then((module) => ({ default: module.WordsEditor }));
const WordsEditor = lazy(loadEditor);
/** Fetches the editor before it is drawn, so that it comes at the same time as the draft. */
export const awaitEditor = (): void => void loadEditor();

interface Props {
  cellId: string;
  personId: string;
  productId: string;
  block: Block;
  /** Comments on the product; those that are open on this block are marked. */
  comments: readonly Comment[];
  onKey: (event: KeyboardEvent) => boolean;
  /** Where the judgement is that belongs to the words; one state is shown for both. */
  judgementState: 'saved' | 'saving' | 'kept' | 'conflict';
  /** The cursor is put into the words once they can be written. */
  hasFocus: boolean;
}

const byConcern = ['conflict', 'refused', 'kept', 'opening', 'saving', 'saved'] as const;

function wireTo(params: { cellId: string; productId: string; blockId: string }): Wire {
  return {
    pull: (since) => call(readBlockUpdates, { params, query: { since } }),
    push: (update, key) => call(addBlockUpdate, { params, body: { update }, key }),
  };
}

/** The document of a block for as long as the block is on the page. */
function useBlockSync({ cellId, personId, productId, block }: Props): BlockSync {
  const blockId = block.id;
  const make = () => new BlockSync(wireTo({ cellId, productId, blockId }), browserDrafts, keptWordsKey(personId, cellId, blockId));
  const [sync] = useState(make);
  useEffect(() => {
    void sync.open();
    const leave = () => sync.leave();
    const retry = () => sync.retry();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', retry);
      sync.stop();
    };
  }, [sync]);
  useEffect(() => sync.hear(block.version), [sync, block.version]);
  return sync;
}

/** Who writes in a block beside the reader, drawn in its words; and where the reader writes, told to others. */
function useCarets(blockId: string, sync: BlockSync): Awareness {
  const link = usePresenceLink();
  const others = useOthers(blockId);
  const [awareness] = useState(() => new Awareness(sync.doc));
  useEffect(() => {
    const follow = (_: unknown, origin: unknown) => {
      if (origin !== 'local') return;
      const selection = ownSelection(awareness);
      if (selection) link?.stand({ blockId, selection });
      else link?.leave(blockId);
    };
    awareness.on('change', follow);
    return () => {
      awareness.off('change', follow);
      link?.leave(blockId);
    };
  }, [awareness, blockId, link]);
  useEffect(() => showOthers(awareness, others), [awareness, others]);
  useEffect(() => () => awareness.destroy(), [awareness]);
  return awareness;
}

/** The words of a block of a draft, written live with others, with where they are. */
export function LiveWords(props: Props) {
  const { block, comments, onKey, judgementState, hasFocus } = props;
  const words = useWords();
  const { t, named } = words;
  const sync = useBlockSync(props);
  const awareness = useCarets(block.id, sync);
  const writing = useSyncExternalStore(sync.subscribe, sync.look);
  const standing = useMemo(() => comments.filter((one) => one.lineageId === block.lineageId && !one.resolved), [comments, block.lineageId]);
  const waiting = <TypedText text={block.text} />;
  const state = byConcern.find((one) => one === writing.state || one === judgementState) ?? 'saved';
  const isCalm = state === 'saved' || state === 'saving' || state === 'opening';
  return (
    <>
      {writing.isOpen ? (
        <Suspense fallback={waiting}>
          <WordsEditor
            doc={sync.doc}
            awareness={awareness}
            label={named('blockKind', block.kind)}
            placeholder={t(block.kind === 'judgement' ? 'product.statement' : 'product.words')}
            comments={standing}
            onKey={onKey}
            hasFocus={hasFocus}
          />
        </Suspense>
      ) : (
        waiting
      )}
      <Group justify="space-between">
        <Text size="xs" c={isCalm ? 'dimmed' : '#9a3b07'} role="status">
          {t(`product.save.${state}`)}
        </Text>
        <WritingHere blockId={block.id} />
        <History
          params={{ cellId: props.cellId, productId: props.productId, blockId: block.id }}
          onRestore={(text) => sync.rewrite(text)}
        />
      </Group>
      {writing.problem ? <ProblemNotice words={problemWords(writing.problem, words)} /> : null}
    </>
  );
}
