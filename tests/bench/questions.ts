import type { BigCell } from './big-cell';

/** Something that a reader of the cell asks all day. */
export interface BenchQuestion {
  name: string;
  path: string;
}

/** The questions that are measured, as addresses of the app. */
export function questionsTo({ itemId, entityId, otherEntityId, hubId, words }: BigCell): BenchQuestion[] {
  const items = '/api/cells/:cellId/items';
  return [
    { name: 'newest items', path: items },
    { name: 'items of two agencies', path: `${items}?agency=POL&agency=INT` },
    { name: 'items by kind, language, date', path: `${items}?kind=report&language=fr&from=2031-02-01&to=2031-02-20` },
    { name: 'items not graded', path: `${items}?graded=no` },
    { name: 'items in a compartment', path: `${items}?compartment=HARBOUR` },
    { name: 'search, rare word', path: `${items}?q=${words.rare}` },
    { name: 'search, common word', path: `${items}?q=${words.common}` },
    { name: 'suggestions in an item', path: `${items}/${itemId}/suggestions` },
    { name: 'dossier', path: `/api/cells/:cellId/entities/${entityId}` },
    { name: 'graph, best connected', path: '/api/cells/:cellId/graph' },
    {
      name: 'paths of up to five lines, well connected',
      path: `/api/cells/:cellId/graph/paths?from=${entityId}&to=${otherEntityId}&maxHops=5`,
    },
    { name: 'paths of up to five lines, from the hub', path: `/api/cells/:cellId/graph/paths?from=${hubId}&to=${otherEntityId}&maxHops=5` },
    { name: 'counts of neighbours', path: `/api/cells/:cellId/graph/counts?entity=${hubId}` },
    { name: 'graph, two hops', path: `/api/cells/:cellId/graph?root=${entityId}&depth=2` },
    { name: 'map, all of it', path: '/api/cells/:cellId/map' },
    { name: 'map, an area in a week', path: '/api/cells/:cellId/map?area=5,-25;15,-10&from=2031-02-01&to=2031-02-07' },
    { name: 'timeline, all of it', path: '/api/cells/:cellId/timeline' },
    { name: 'timeline of one entity', path: `/api/cells/:cellId/timeline?root=${entityId}` },
  ];
}

/** Whether a statement counts what is there, for the total and the facets beside a list; everything else fills the page. */
export function isCount(sql: string): boolean {
  return /count\(\*\)::int as "count"/.test(sql);
}
