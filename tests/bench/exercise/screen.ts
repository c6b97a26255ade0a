import { countRequests, listItems, listMessages, type CellEvent } from '@workbench/contract';
import type { Player } from './players';
import { openEventLine, type Arrival } from './event-line';
import type { Tally } from './tally';

/** Milliseconds in which several events are answered by one reading, as on the page. */
const gather = 120;

/** What stands on the desk of a trainee and is read again when an event touches it. */
type Part = 'items' | 'messages' | 'requests';

const touched: Partial<Record<CellEvent['kind'], Part>> = {
  item: 'items',
  grading: 'items',
  claim: 'items',
  triage: 'items',
  message: 'messages',
  request: 'requests',
};

const arrivalNames: Partial<Record<CellEvent['kind'], { told: string; shown: string }>> = {
  item: { told: 'item: event', shown: 'item: on the screen' },
  message: { told: 'message: event', shown: 'message: on the screen' },
};

/** The desk of a trainee that follows the events of the cell. */
export interface Screen {
  /** Ids of the events of deliveries that came, once each time. */
  told: string[];
  /** Waits until nothing is being read any more. */
  settled: () => Promise<void>;
  /** How often its event stream was cut off. */
  cuts: () => number;
  close: () => void;
}

/** Keeps one reading at a time for a part of the screen: what is touched meanwhile is read once more afterwards. */
function reader(read: (arrivals: Arrival[]) => Promise<void>): { add: (arrival: Arrival) => void; settled: () => Promise<void> } {
  let waiting: Arrival[] = [];
  let reading: Promise<void> | undefined;
  const readOn = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gather));
      const arrivals = waiting;
      waiting = [];
      await read(arrivals);
    }
    reading = undefined;
  };
  return {
    add: (arrival) => {
      waiting.push(arrival);
      reading ??= readOn();
    },
    settled: () => reading ?? Promise.resolve(),
  };
}

/** Opens the event stream of a player and reads again what its events touch; notes how long after the delivery each stood there. */
export async function openScreen({ desk }: Player, tally: Tally): Promise<Screen> {
  const told: string[] = [];
  const shown = (read: () => Promise<unknown>, name: string) => async (arrivals: Arrival[]) => {
    if ((await tally.time('read', name, read)) === undefined) return;
    const now = Date.now();
    for (const { event } of arrivals) {
      const names = arrivalNames[event.kind];
      if (names) tally.note('arrival', names.shown, now - Date.parse(event.at));
    }
  };
  const readers = {
    items: reader(shown(() => desk.ask(listItems, { query: '?limit=50' }), 'list of items, after an event')),
    messages: reader(shown(() => desk.ask(listMessages), 'list of messages, after an event')),
    requests: reader(shown(() => desk.ask(countRequests), 'open requests, after an event')),
  };
  const line = await openEventLine(desk, (arrivals) => {
    for (const arrival of arrivals) {
      const { event, at } = arrival;
      const names = arrivalNames[event.kind];
      if (names) {
        told.push(event.id);
        tally.note('arrival', names.told, at - Date.parse(event.at));
      }
      const part = touched[event.kind];
      if (part) readers[part].add(arrival);
    }
  });
  return {
    told,
    settled: async () => {
      for (const one of Object.values(readers)) await one.settled();
    },
    cuts: line.cuts,
    close: line.close,
  };
}
