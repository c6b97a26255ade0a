import { useState } from 'react';
import { publishRubric, type RubricDesk } from '@workbench/contract';
import { Rubric, type RubricCriterion } from '@workbench/domain';
import { ApiProblem } from '../../shared/api/call';
import { useDraft } from '../../shared/drafts/useDraft';
import { useDeskWrite } from './review.api';

const none = { en: '', fr: '', pt: '', ar: '' };

interface Typed extends Rubric {
  basedOn: number;
}

/** A key that no criterion of any version has, so that no old score is taken for one on it. */
function freeKey(desk: RubricDesk, criteria: readonly RubricCriterion[]): string {
  const taken = new Set([...desk.versions.flatMap((version) => version.criteria), ...criteria].map(({ key }) => key));
  let number = 1;
  while (taken.has(`own_${number}`)) number += 1;
  return `own_${number}`;
}

/** The next version of the rubric while it is written: kept in the browser until it is published. */
export function useRubricDraft(cellId: string, desk: RubricDesk) {
  const newest = desk.versions[0]!;
  const draft = useDraft<Typed | undefined>(`rubric:${cellId}`, undefined);
  const publish = useDeskWrite(cellId, publishRubric);
  const [theirs, setTheirs] = useState<RubricDesk>();
  const typed = draft.value;
  const change = (next: Partial<Rubric>) => typed && draft.change({ ...typed, ...next });
  const criteria = typed?.criteria ?? [];
  return {
    typed,
    isWhole: typed !== undefined && Rubric.safeParse(typed).success,
    theirs,
    isPublishing: publish.isPending,
    error: theirs ? null : publish.error,
    begin: () => draft.change({ name: newest.name, criteria: newest.criteria, basedOn: newest.number }),
    cancel: () => draft.done(undefined),
    rename: (name: Rubric['name']) => change({ name }),
    reword: (key: string, next: Partial<RubricCriterion>) =>
      change({ criteria: criteria.map((one) => (one.key === key ? { ...one, ...next } : one)) }),
    add: () => change({ criteria: [...criteria, { key: freeKey(desk, criteria), name: none, low: none, high: none }] }),
    leaveOut: (key: string) => change({ criteria: criteria.filter((one) => one.key !== key) }),
    publish: () =>
      typed &&
      publish.mutate(
        { params: { cellId }, body: { name: typed.name, criteria: typed.criteria }, version: typed.basedOn },
        {
          onSuccess: () => draft.done(undefined),
          onError: (error) => {
            if (error instanceof ApiProblem && error.code === 'version_conflict') setTheirs(error.body.current as RubricDesk);
          },
        },
      ),
    keepMine: () => {
      if (typed && theirs) draft.change({ ...typed, basedOn: theirs.versions[0]!.number });
      setTheirs(undefined);
    },
    takeTheirs: () => {
      draft.done(undefined);
      setTheirs(undefined);
    },
  };
}
