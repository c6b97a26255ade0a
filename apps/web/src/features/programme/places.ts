/** Pages of a cell by the places that practices and procedures name; places without a page of their own are not led to. */
export const placePages = {
  intake: 'contribute',
  triage: 'items',
  grading: 'items',
  extraction: 'items',
  resolution: 'candidates',
  claims: 'entities',
  graph: 'graph',
  map: 'graph',
  timeline: 'graph',
  dossier: 'entities',
  requirements: 'requirements',
  requests: 'requests',
  sanitising: 'requests',
  release: 'products',
  techniques: 'techniques',
  ach: 'techniques',
  products: 'products',
  judgements: 'products',
  review: 'reviewing',
  receivers: 'products',
  rights: 'rights',
  trail: 'trail',
  people: 'people',
} as const satisfies Record<string, string>;

export type Place = keyof typeof placePages;

/** Whether a page of a cell can be opened for a place. */
export const hasPage = (place: string): place is Place => place in placePages;

/** Places that are at hand on a page of a cell, by what stands behind the cell in its address. */
export function placesAt(path: string): readonly string[] {
  const [room = '', , inner = ''] = path.split('/').filter(Boolean);
  if (room === 'products' && inner === 'review') return ['review'];
  if (room === 'products' && inner === 'release') return ['release', 'sanitising'];
  if (room === 'sanitise') return ['sanitising'];
  if (room === 'import') return ['intake'];
  if (room === 'charts') return ['graph'];
  return Object.entries(placePages)
    .filter(([, page]) => page === room)
    .map(([place]) => place);
}
