import { queryOptions } from '@tanstack/react-query';
import { listCells, readCell, readSession, readSignInWays } from '@workbench/contract';
import { call, keepCsrfToken } from './call';

/** Who is signed in; asked once and kept. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await call(readSession, { signal });
    keepCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: Infinity,
  retry: false,
});

/** Ways to sign in besides e-mail and password. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => call(readSignInWays, { signal }),
  staleTime: Infinity,
});

/** Cells that the signed-in person may enter. */
export const cellsQuery = queryOptions({ queryKey: ['cells'], queryFn: ({ signal }) => call(listCells, { signal }) });

/** The cell one works in, and one's own place in it. */
export function cellQuery(cellId: string) {
  return queryOptions({
    queryKey: ['cell', cellId],
    queryFn: ({ signal }) => call(readCell, { params: { cellId }, signal }),
    staleTime: 60_000,
    // What is late or due by a running clock is asked for again now and then.
    refetchInterval: ({ state }) => (state.data?.clock ? 30_000 : false),
  });
}
