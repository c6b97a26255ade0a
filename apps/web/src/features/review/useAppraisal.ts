import { useState } from 'react';
import { writeAppraisal, type Appraisal, type AppraisalBody, type Product, type RubricVersion } from '@workbench/contract';
import type { AppraisalSort, Scores } from '@workbench/domain';
import { ApiProblem } from '../../shared/api/call';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';

/** An appraisal as it is typed, and the version that it was typed on; 0 when there was none. */
interface Typed extends AppraisalBody {
  basedOn: number;
}

/** What is said, without criteria of which nothing is said. */
function saidOf({ rubric, scores, words }: Typed): AppraisalBody {
  const said: Scores = Object.fromEntries(Object.entries(scores).filter(([, one]) => one.score !== null || one.words.trim() !== ''));
  return { rubric, scores: said, words };
}

function toTyped(own: Appraisal | undefined, newest: RubricVersion): Typed {
  if (!own) return { rubric: newest.number, scores: {}, words: '', basedOn: 0 };
  return { rubric: own.rubric, scores: own.scores, words: own.words, basedOn: own.version };
}

/** The own appraisal of a version while it is typed: kept in the browser until the server has it. */
export function useAppraisal(
  cellId: string,
  product: Product,
  sort: AppraisalSort,
  appraisals: readonly Appraisal[],
  rubrics: readonly RubricVersion[],
) {
  const own = appraisals.find((one) => one.isOwn && one.sort === sort && one.number === product.number);
  const draft = useDraft<Typed | undefined>(`appraisal:${cellId}:${product.id}:${product.number}:${sort}`, undefined);
  const write = useProductWrite(cellId, writeAppraisal);
  const [theirs, setTheirs] = useState<Appraisal>();
  const typed = draft.value ?? toTyped(own, rubrics[0]!);
  const send = (sent: Typed, isReady: boolean) =>
    write.mutate(
      { params: { cellId, productId: product.id, sort }, body: { ...saidOf(sent), isReady }, version: sent.basedOn },
      {
        onSuccess: () => draft.done(undefined),
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'version_conflict') setTheirs(error.body.current as Appraisal);
        },
      },
    );
  return {
    own,
    rubric: rubrics.find(({ number }) => number === typed.rubric) ?? rubrics[0]!,
    scores: typed.scores,
    words: typed.words,
    said: saidOf(typed),
    isTyped: draft.value !== undefined,
    theirs,
    isSaving: write.isPending,
    error: theirs ? null : write.error,
    change: (next: Partial<Pick<Typed, 'scores' | 'words'>>) => draft.change({ ...typed, ...next }),
    save: (isReady: boolean) => send(typed, isReady),
    /** The server has what was typed, by another way. */
    done: () => draft.done(undefined),
    keepMine: () => {
      draft.change({ ...typed, basedOn: theirs?.version ?? 0 });
      setTheirs(undefined);
    },
    takeTheirs: () => {
      draft.done(undefined);
      setTheirs(undefined);
    },
  };
}

/** An appraisal that is being typed. */
export type TypedAppraisal = ReturnType<typeof useAppraisal>;
