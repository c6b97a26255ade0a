import { CellEvent } from '@workbench/contract';
import type { Desk } from '../../faults/desk-over-http';

/** An event as it came to somebody, and when, in milliseconds since 1970. */
export interface Arrival {
  event: CellEvent;
  at: number;
}

/** An event stream that somebody has open. */
export interface EventLine {
  /** Resolves when the stream was closed here; throws when anything else ended it. */
  ended: Promise<void>;
  close: () => void;
}

/** The events in what came, and what of it is not whole yet. */
function eventsIn(text: string): { events: CellEvent[]; rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop()!;
  const data = parts.flatMap((part) => part.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : [])));
  return { events: data.map((one) => CellEvent.parse(JSON.parse(one))), rest };
}

/** Opens the event stream of a cell and tells of what comes. */
export async function openEventLine(desk: Desk, onArrivals: (arrivals: Arrival[]) => void): Promise<EventLine> {
  const closing = new AbortController();
  const reader = (await desk.stream(closing.signal)).getReader();
  const follow = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const at = Date.now();
        const { events, rest } = eventsIn(text + decoder.decode(part.value, { stream: true }));
        text = rest;
        if (events.length > 0) onArrivals(events.map((event) => ({ event, at })));
      }
      if (!closing.signal.aborted) throw new Error('The server ended it.');
    } catch (error) {
      if (!closing.signal.aborted) throw error;
    }
  };
  return { ended: follow(), close: () => closing.abort() };
}
