import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CellEvent, eventStreamPath } from '@workbench/contract';

/** Which kept answers are out of date when something of a kind happened. */
const touched: Record<Exclude<CellEvent['kind'], 'clock'>, string[]> = {
  item: ['items', 'item', 'item-counts', 'news', 'rights', 'picture'],
  grading: ['items', 'item', 'news', 'claims', 'dossier', 'picture', 'technique'],
  claim: [
    'claims',
    'graph',
    'picture',
    'dossier',
    'entities',
    'items',
    'news',
    'rights',
    'requirements',
    'requirement',
    'item-answers',
    'candidates',
    'technique',
  ],
  resolution: ['news', 'graph', 'dossier', 'entities', 'candidates', 'picture'],
  product: ['products', 'product', 'release', 'review'],
  comment: ['review', 'feedback-times'],
  decision: ['review', 'product', 'products', 'feedback-times'],
  request: ['requests', 'release'],
  release: ['products', 'product', 'release', 'reception', 'notices'],
  requirement: ['requirements', 'requirement', 'item-answers'],
  tasking: ['requirements', 'requirement'],
  requirement_answer: ['requirements', 'requirement', 'item-answers', 'items', 'news'],
  triage: ['triage', 'items', 'item-counts', 'news', 'tags'],
  chart: ['charts'],
  technique: ['techniques', 'technique'],
  feedback: ['reception', 'own-feedback'],
  message: ['messages'],
};

/** Milliseconds in which several events are answered by one reading. */
const gather = 120;

/** Follows the cell's events and reads again what they touch; tells whether the line is up. */
export function useCellEvents(cellId: string): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource(eventStreamPath.replace(':cellId', cellId));
    let waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener('open', () => setLive(true));
    source.addEventListener('error', () => {
      setLive(false);
      // Refused for good, not merely cut off: the session may have ended elsewhere.
      if (source.readyState === EventSource.CLOSED) void client.invalidateQueries({ queryKey: ['cell', cellId] });
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const event = CellEvent.safeParse(JSON.parse(message.data));
      if (!event.success) return;
      if (event.data.kind === 'clock') {
        // Another moment may show other things everywhere.
        void client.invalidateQueries({ predicate: (query) => query.queryKey.includes(cellId) });
        return;
      }
      for (const key of touched[event.data.kind]) waiting.add(key);
      timer ??= setTimeout(() => {
        for (const key of waiting) void client.invalidateQueries({ queryKey: [key, cellId] });
        waiting = new Set();
        timer = undefined;
      }, gather);
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [cellId, client]);
  return isLive;
}
