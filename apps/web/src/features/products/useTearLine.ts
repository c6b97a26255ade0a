import { useState } from 'react';
import { dropTearLine, writeTearLine, type Block, type CellDesk, type MarkingChoice } from '@workbench/contract';
import { canonical, mayStandFor, tearLineMarking, type Marking } from '@workbench/domain';
import { ApiProblem, newKey } from '../../shared/api/call';
import { useProductWrite } from '../../shared/api/products.api';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { useDraft } from '../../shared/drafts/useDraft';

interface Typed {
  text: string;
  choice: MarkingChoice;
  /** Version of the tear line that this was typed on; 0 when there was none. */
  basedOn: number;
  /** Stays the same while the same words are sent again. */
  key: string;
}

/** A tear line to start from: marked like its block, to be lowered from there. */
function startFor(cell: CellDesk, block: Block): Typed {
  const { level, releasableTo, compartments } = (block.tearLine ?? block).marking;
  const others = releasableTo === 'all' ? releasableTo : releasableTo.filter((agency) => agency !== cell.me.agency);
  const choice = { level, releasableTo: others, compartments, originatorControl: false };
  return { text: block.tearLine?.text ?? '', choice, basedOn: block.tearLine?.version ?? 0, key: newKey() };
}

/** The tear line of a block while it is typed: kept in the browser until the server has it, with the marking that it would get. */
export function useTearLine(cell: CellDesk, productId: string, titleMarking: Marking, block: Block, drafts?: DraftStore) {
  const draft = useDraft<Typed | undefined>(`tear-line:${cell.id}:${block.id}`, undefined, drafts);
  const write = useProductWrite(cell.id, writeTearLine);
  const drop = useProductWrite(cell.id, dropTearLine);
  const [theirs, setTheirs] = useState<Block>();
  const params = { cellId: cell.id, productId, blockId: block.id };
  const typed = draft.value;
  const marking =
    typed &&
    tearLineMarking(
      titleMarking,
      canonical({
        ...block.marking,
        level: typed.choice.level,
        compartments: typed.choice.compartments,
        releasableTo: typed.choice.releasableTo === 'all' ? 'all' : [...typed.choice.releasableTo, cell.me.agency],
      }),
    );
  const send = (sent: Typed) => {
    const { level, releasableTo, compartments } = sent.choice;
    write.mutate(
      { params, body: { text: sent.text, marking: { level, releasableTo, compartments } }, version: sent.basedOn, key: sent.key },
      {
        onSuccess: () => draft.done(undefined),
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'version_conflict') setTheirs(error.body.current as Block);
        },
      },
    );
  };
  return {
    typed,
    marking,
    isStricter: marking !== undefined && !mayStandFor(marking, block.marking),
    theirs,
    isSaving: write.isPending,
    error: write.error ?? drop.error,
    open: () => draft.change(startFor(cell, block)),
    close: () => draft.done(undefined),
    change: (next: Partial<Pick<Typed, 'text' | 'choice'>>) => typed && draft.change({ ...typed, ...next, key: newKey() }),
    save: () => typed && send(typed),
    drop: (onDropped: () => void) => block.tearLine && drop.mutate({ params, version: block.tearLine.version }, { onSuccess: onDropped }),
    restore: (before: Block) => before.tearLine && send({ ...startFor(cell, before), basedOn: 0 }),
    keepMine: () => {
      if (!typed || !theirs) return;
      const again = { ...typed, basedOn: theirs.tearLine?.version ?? 0, key: newKey() };
      draft.change(again);
      setTheirs(undefined);
      send(again);
    },
    takeTheirs: () => {
      setTheirs(undefined);
      draft.done(undefined);
    },
  };
}
