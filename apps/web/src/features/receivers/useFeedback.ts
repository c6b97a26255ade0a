import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedbackCard, OwnFeedback, Product } from '@workbench/contract';
import { usesFit, type Answered, type Feedback, type Timely, type Use } from '@workbench/domain';
import { ApiProblem, newKey } from '../../shared/api/call';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { useDraft } from '../../shared/drafts/useDraft';
import { ownFeedbackQuery, useGiveFeedback } from './receivers.api';

/** Feedback while it is filled in. */
export interface Typed {
  answered: Answered | null;
  timely: Timely | null;
  usedFor: Use[];
  words: string;
  /** Version of the feedback that this was typed over; 0 when there was none. */
  basedOn: number;
  /** Stays the same while the same is sent again. */
  key: string;
}

/** Uses after one was chosen or left: *not used* stands alone. */
export function withUses(before: readonly Use[], next: readonly Use[]): Use[] {
  const isNew = next.includes('not_used') && !before.includes('not_used');
  return isNew ? ['not_used'] : next.filter((one) => one !== 'not_used' || next.length === 1);
}

function startFrom(given: FeedbackCard | null): Typed {
  const { answered = null, timely = null, usedFor = [], words = '', version = 0 } = given ?? {};
  return { answered, timely, usedFor, words, basedOn: version, key: newKey() };
}

function whole({ answered, timely, usedFor, words }: Typed): Feedback | undefined {
  return answered && timely && usesFit(usedFor) ? { answered, timely, usedFor, words } : undefined;
}

/** The reader's feedback on a received version: what the server has, and what is typed until the server has it. */
export function useFeedback(cellId: string, product: Pick<Product, 'id' | 'number'>, drafts?: DraftStore) {
  const own = useQuery(ownFeedbackQuery(cellId, product.id, product.number));
  const draft = useDraft<Typed | undefined>(`feedback:${cellId}:${product.id}:${product.number}`, undefined, drafts);
  const give = useGiveFeedback(cellId, product.id, product.number);
  const [theirs, setTheirs] = useState<FeedbackCard | null>();
  const given = own.data?.feedback ?? null;
  const typed = draft.value ?? startFrom(given);
  const send = (sent: Typed) => {
    const body = whole(sent);
    if (!body) return;
    give.mutate(
      { params: { cellId, productId: product.id }, body: { ...body, number: product.number }, version: sent.basedOn, key: sent.key },
      {
        onSuccess: () => draft.done(undefined),
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'version_conflict') setTheirs((error.body.current as OwnFeedback).feedback);
        },
      },
    );
  };
  return {
    isReady: own.isSuccess && draft.isReady,
    given,
    typed,
    isTyped: draft.value !== undefined,
    isWhole: whole(typed) !== undefined,
    isSaving: give.isPending,
    error: own.error ?? give.error,
    /** What was given meanwhile, when it stands against what is typed. */
    theirs,
    change: (next: Partial<Feedback>) => draft.change({ ...typed, ...next, key: newKey() }),
    save: () => send(typed),
    keepMine: () => {
      const again = { ...typed, basedOn: theirs?.version ?? 0, key: newKey() };
      draft.change(again);
      setTheirs(undefined);
      send(again);
    },
    takeTheirs: () => {
      setTheirs(undefined);
      draft.done(undefined);
      give.reset();
      void own.refetch();
    },
  };
}
