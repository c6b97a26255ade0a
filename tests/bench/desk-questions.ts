import type { BigCell } from './big-cell';

/** What somebody at the desk asks again and again: the address differs from run to run, so that no answer is merely warm. */
export interface DeskQuestion {
  name: string;
  /** The address of the n-th run. */
  path: (run: number) => string;
  /** Asked before the clock starts: the page whose end the address goes on from. */
  before?: (run: number) => string;
}

/** Things of the cell that the reader sees, drawn evenly from the much to the little spoken of. */
export interface Drawn {
  entities: readonly string[];
  items: readonly string[];
}

const cell = '/api/cells/:cellId';
const agencies = ['CUS', 'POL', 'INT', 'GEN', 'FIU', 'BOR'];
const common = ['harbour', 'crossing', 'payment', 'meeting', 'warehouse', 'courier', 'driver', 'bridge', 'border', 'patrol'];

/** The questions of a day at the desk. */
export function deskQuestions({ words, hubId }: BigCell, { entities, items }: Drawn): DeskQuestion[] {
  const entity = (run: number) => entities[run % entities.length]!;
  const other = (run: number) => entities[(run * 7 + 3) % entities.length]!;
  const word = (run: number) => common[run % common.length]!;
  const day = (run: number) => String(1 + (run % 20)).padStart(2, '0');
  return [
    { name: 'queue, first page', path: () => `${cell}/items?state=unread` },
    { name: 'queue, a page further on', before: () => `${cell}/items?state=unread`, path: () => `${cell}/items?state=unread` },
    {
      name: 'queue narrowed by agency and day',
      path: (run) => `${cell}/items?agency=${agencies[run % 6]}&from=2031-01-${day(run)}&to=2031-01-31`,
    },
    { name: 'item', path: (run) => `${cell}/items/${items[run % items.length]}` },
    { name: 'suggestions in an item', path: (run) => `${cell}/items/${items[run % items.length]}/suggestions` },
    { name: 'search, rare word', path: () => `${cell}/items?q=${words.rare}` },
    { name: 'search, two words', path: (run) => `${cell}/items?q=${word(run)}+${word(run + 3)}` },
    { name: 'search, common word', path: (run) => `${cell}/items?q=${run % 2 ? words.common : word(run)}` },
    { name: 'facets of a search', path: (run) => `${cell}/items?q=${word(run)}&agency=${agencies[run % 6]}&language=fr&kind=report` },
    { name: 'dossier', path: (run) => `${cell}/entities/${entity(run)}` },
    { name: 'counts before expanding', path: (run) => `${cell}/graph/counts?entity=${entity(run)}` },
    { name: 'expand', path: (run) => `${cell}/graph?root=${entity(run)}&expand=${other(run)}` },
    { name: 'two hops', path: (run) => `${cell}/graph?root=${entity(run)}&depth=2` },
    { name: 'best connected part', path: () => `${cell}/graph` },
    { name: 'path of up to three', path: (run) => `${cell}/graph/paths?from=${entity(run)}&to=${other(run)}&maxHops=3` },
    { name: 'path of up to five', path: (run) => `${cell}/graph/paths?from=${entity(run)}&to=${other(run)}&maxHops=5` },
    { name: 'path of up to five, from the hub', path: (run) => `${cell}/graph/paths?from=${hubId}&to=${other(run)}&maxHops=5` },
    { name: 'map of a week', path: (run) => `${cell}/map?from=2031-02-${day(run)}&to=2031-02-28` },
    { name: 'map, all of it', path: () => `${cell}/map` },
    { name: 'timeline of an entity', path: (run) => `${cell}/timeline?root=${entity(run)}` },
    { name: 'timeline, all of it', path: () => `${cell}/timeline` },
  ];
}
