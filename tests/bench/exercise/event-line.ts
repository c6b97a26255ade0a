import { CellEvent } from '@workbench/contract';
import type { Desk } from '../../faults/desk-over-http';

/** An event as it came to somebody, and when, in milliseconds since 1970. */
export interface Arrival {
  event: CellEvent;
  at: number;
}

/** An event stream that somebody has open; when it is cut off it is opened again, as browsers do. */
export interface EventLine {
  /** How often it was cut off. */
  cuts: () => number;
  close: () => void;
}

/** Milliseconds until it is opened again, as the server tells browsers. */
const retry = 2000;

/** The events in what came, and what of it is not whole yet. */
function eventsIn(text: string): { events: CellEvent[]; rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop()!;
  const data = parts.flatMap((part) => part.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : [])));
  return { events: data.map((one) => CellEvent.parse(JSON.parse(one))), rest };
}

/** Tells of what comes on one connection until it ends. */
async function readOn(stream: ReadableStream<Uint8Array>, onArrivals: (arrivals: Arrival[]) => void): Promise<void> {
  const [reader, decoder] = [stream.getReader(), new TextDecoder()];
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const at = Date.now();
    const { events, rest } = eventsIn(text + decoder.decode(part.value, { stream: true }));
    text = rest;
    if (events.length > 0) onArrivals(events.map((event) => ({ event, at })));
  }
}

/**
 * Opens the event stream of a cell and tells of what comes. After it was cut off the server tells the last minute again; what an earlier
 * connection told already is left out then, and only then, so that an event which comes twice on one connection is told twice.
 */
export async function openEventLine(desk: Desk, onArrivals: (arrivals: Arrival[]) => void): Promise<EventLine> {
  const closing = new AbortController();
  const { signal } = closing;
  let cuts = 0;
  let known = new Set<string>();
  const follow = async (first: ReadableStream<Uint8Array>): Promise<void> => {
    for (let stream: ReadableStream<Uint8Array> | undefined = first; !signal.aborted;) {
      const here = new Set<string>();
      if (stream)
        await readOn(stream, (arrivals) => {
          const news = arrivals.filter(({ event }) => !known.has(event.id));
          for (const { event } of arrivals) here.add(event.id);
          if (news.length > 0) onArrivals(news);
        }).catch(() => undefined);
      if (signal.aborted) return;
      if (stream) cuts += 1;
      known = new Set([...known, ...here]);
      await new Promise((resolve) => setTimeout(resolve, retry));
      stream = await desk.stream(signal).catch(() => undefined);
    }
  };
  void follow(await desk.stream(signal));
  return { cuts: () => cuts, close: () => closing.abort() };
}
