import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rateCell, type Rating, type Technique } from '@workbench/contract';
import type { Consistency, TechniquePhase } from '@workbench/domain';
import { ApiProblem, call, newKey } from '../../shared/api/call';
import { techniqueQuery } from './techniques.api';

/** What is to be rated how. */
export interface Rated {
  phase: TechniquePhase;
  hypothesisId: string;
  evidenceId: string;
  value: Consistency | null;
}

interface Sending extends Rated {
  key: string;
  /** Version that was on the screen; undefined when an own rating of the cell was still on its way. */
  basedOn: number | undefined;
}

const isSameCell = (one: Pick<Rated, 'hypothesisId' | 'evidenceId'>, other: Pick<Rated, 'hypothesisId' | 'evidenceId'>) =>
  one.hypothesisId === other.hypothesisId && one.evidenceId === other.evidenceId;

/** Rates cells one after the other: shown at once, refused visibly. Two who rate one cell at once are both shown. */
export function useRating(cellId: string, technique: Technique, me: { personId: string; displayName: string }) {
  const client = useQueryClient();
  const { queryKey } = techniqueQuery(cellId, technique.id);
  const [pending, setPending] = useState<readonly Sending[]>([]);
  const [conflict, setConflict] = useState<{ mine: Rated; theirs: Rating }>();
  const isMine = (one: Rating) => (technique.phase === 'alone' ? one.by?.personId === me.personId : one.by === null);
  const versionIn = (from: Technique | undefined, cell: Rated) =>
    from?.ratings.find((one) => isMine(one) && isSameCell(one, cell))?.version ?? 0;
  const write = useMutation({
    // In turn, so that the last key pressed in a cell is the one that stands.
    scope: { id: `rate ${technique.id}` },
    mutationFn: ({ key, basedOn, ...body }: Sending) => {
      const version = basedOn ?? versionIn(client.getQueryData(queryKey), body);
      return call(rateCell, { params: { cellId, techniqueId: technique.id }, body, version, key });
    },
    onSuccess: (rating) =>
      client.setQueryData(
        queryKey,
        (before: Technique | undefined) =>
          before && { ...before, ratings: [...before.ratings.filter((one) => !(isMine(one) && isSameCell(one, rating))), rating] },
      ),
    onError: (error, { key: _key, basedOn: _basedOn, ...mine }) => {
      const theirs =
        error instanceof ApiProblem && error.code === 'version_conflict' ? (error.body.current as Rating | undefined) : undefined;
      if (theirs) setConflict({ mine, theirs });
    },
    onSettled: (_rating, error, sent) => {
      setPending((before) => before.filter((one) => one.key !== sent.key));
      if (error) void client.invalidateQueries({ queryKey });
    },
  });
  const rate = (rated: Rated, basedOn?: number) => {
    const isOnItsWay = pending.some((one) => isSameCell(one, rated));
    const sending = { ...rated, key: newKey(), basedOn: basedOn ?? (isOnItsWay ? undefined : versionIn(technique, rated)) };
    setConflict(undefined);
    setPending((before) => [...before, sending]);
    write.mutate(sending);
  };
  const by = technique.phase === 'alone' ? me : null;
  const shown: Technique = {
    ...technique,
    ratings: [
      ...technique.ratings.filter((one) => !(isMine(one) && pending.some((sent) => isSameCell(sent, one)))),
      ...pending
        .filter((sent, place) => !pending.slice(place + 1).some((later) => isSameCell(later, sent)))
        .map(({ hypothesisId, evidenceId, value }) => ({ hypothesisId, evidenceId, value, by, version: 0 })),
    ],
  };
  useEffect(() => {
    if (pending.length === 0) return;
    // What is on its way is in this page alone: whoever leaves is asked first.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [pending.length]);
  return { shown, rate, waiting: pending.length, conflict, forget: () => setConflict(undefined), error: conflict ? null : write.error };
}
