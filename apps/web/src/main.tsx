import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/app.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DirectedUi } from './app/DirectedUi';
import { makeRouter } from './app/router';
import { ApiProblem } from './shared/api/call';
import { sessionQuery } from './shared/api/session.api';
import { WordsProvider } from './shared/words/useWords';

/** A session may end elsewhere: whatever is done next leads to the sign-in page and back. Drafts are kept. */
function leaveWhenSignedOut(error: unknown): void {
  if (!(error instanceof ApiProblem)) return;
  const { pathname, href } = router.state.location;
  if (error.code === 'not_signed_in' && pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { back: href } });
  if (error.code === 'password_change_required') {
    client.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, mustChangePassword: true });
    void router.navigate({ to: '/account' });
  }
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== sessionQuery.queryKey[0] && leaveWhenSignedOut(error) }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    // The workbench may run on this very machine: a browser that says "offline" does not know that.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // Only what may pass by itself is tried again: a cut network and a busy server.
      retry: (failures, error) => failures < 3 && error instanceof ApiProblem && (error.code === 'offline' || error.code === 'busy'),
    },
  },
});
const router = makeRouter(client);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WordsProvider>
      <DirectedUi>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DirectedUi>
    </WordsProvider>
  </StrictMode>,
);
