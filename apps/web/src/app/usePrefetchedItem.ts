import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { itemQuery } from '../features/items/items.api';

/** Milliseconds after which somebody who opened an item is taken to read it. */
const settled = 400;

/** Fetches the item after the open one while that is read, so that the next step shows it at once. */
export function usePrefetchedItem(cellId: string, rows: readonly { id: string }[], openId: string | undefined): void {
  const client = useQueryClient();
  const place = rows.findIndex((row) => row.id === openId);
  const nextId = place < 0 ? undefined : rows[place + 1]?.id;
  useEffect(() => {
    if (nextId === undefined) return undefined;
    const timer = setTimeout(() => void client.prefetchQuery({ ...itemQuery(cellId, nextId), staleTime: Infinity }), settled);
    return () => clearTimeout(timer);
  }, [cellId, client, nextId]);
}
