import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { AnswerOf, Item, listItems, StandingGrading } from '@workbench/contract';

type Page = AnswerOf<typeof listItems>;

/** Gradings of all agencies after one of them graded anew. */
export function withGrading(gradings: readonly StandingGrading[], grading: StandingGrading): StandingGrading[] {
  const place = gradings.findIndex((one) => one.agency === grading.agency);
  return place < 0 ? [...gradings, grading] : gradings.with(place, grading);
}

/** Shows gradings of an item at once, wherever it is kept: on its page and in the lists. */
export function keepGradings(
  client: QueryClient,
  cellId: string,
  itemId: string,
  change: (before: readonly StandingGrading[]) => StandingGrading[],
): void {
  client.setQueriesData<Item>({ queryKey: ['item', cellId, itemId] }, (kept) => kept && { ...kept, gradings: change(kept.gradings) });
  client.setQueriesData<InfiniteData<Page>>(
    { queryKey: ['items', cellId], predicate: ({ queryKey }) => typeof queryKey[2] === 'object' },
    (kept) => {
      if (!kept?.pages.some((page) => page.rows.some((row) => row.id === itemId))) return kept;
      const rows = (page: Page) => page.rows.map((row) => (row.id === itemId ? { ...row, gradings: change(row.gradings) } : row));
      return { ...kept, pages: kept.pages.map((page) => ({ ...page, rows: rows(page) })) };
    },
  );
}
