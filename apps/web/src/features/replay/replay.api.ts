import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readReplay } from '@workbench/contract';
import { call } from '../../shared/api/call';

/** Through whose eyes: all players, an agency (`a:POL`), or one person (`p:<id>`). */
export type Eyes = string;

/** What somebody could see at a moment of the exercise clock; where it stands, when none is given. */
export function replayQuery(cellId: string, eyes: Eyes, at: string | undefined) {
  const who = eyes.startsWith('a:') ? { agency: eyes.slice(2) } : eyes.startsWith('p:') ? { personId: eyes.slice(2) } : {};
  return queryOptions({
    queryKey: ['replay', cellId, eyes, at],
    queryFn: ({ signal }) => call(readReplay, { params: { cellId }, query: { ...who, ...(at === undefined ? {} : { at }) }, signal }),
    placeholderData: keepPreviousData,
  });
}
