import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { AnswerOf, ItemTriage, listItems, TriageCard } from '@workbench/contract';

type Page = AnswerOf<typeof listItems>;

/** Puts what the server answered about an item into every list and page that is kept of it. */
export function keepCard(client: QueryClient, cellId: string, itemId: string, card: TriageCard): void {
  const triage: TriageCard = { own: card.own, assignment: card.assignment, tags: card.tags };
  client.setQueryData<ItemTriage>(['triage', cellId, itemId], (kept) => kept && { ...kept, ...triage });
  client.setQueriesData<InfiniteData<Page>>(
    { queryKey: ['items', cellId], predicate: ({ queryKey }) => typeof queryKey[2] === 'object' },
    (kept) => {
      if (!kept?.pages.some((page) => page.rows.some((row) => row.id === itemId))) return kept;
      const rows = (page: Page) => page.rows.map((row) => (row.id === itemId ? { ...row, triage } : row));
      return { ...kept, pages: kept.pages.map((page) => ({ ...page, rows: rows(page) })) };
    },
  );
}
