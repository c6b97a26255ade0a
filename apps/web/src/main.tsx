import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DirectedUi } from './app/DirectedUi';
import { makeRouter } from './app/router';
import { ApiProblem } from './shared/api/call';
import { WordsProvider } from './shared/words/useWords';

const client = new QueryClient({
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
