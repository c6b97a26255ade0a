import type { DraftPart } from './draft-parts';

/** What the field of a record may name: records of a part, or moves of the manifest. */
export type Referred = DraftPart | 'moves';

const everywhere: Record<string, readonly Referred[]> = {
  agency: ['agencies'],
  to: ['agencies'],
  releasableTo: ['agencies'],
  compartments: ['compartments'],
  evaluator: ['people'],
  responsible: ['people'],
  sourceKey: ['sources'],
  place: ['places'],
  move: ['moves'],
  objective: ['objectives'],
  objectives: ['objectives'],
  expects: ['expectedActions'],
  expected: ['expectedActions'],
  inject: ['injects'],
  item: ['items'],
  items: ['items'],
  sets: ['items'],
  about: ['items', 'facts'],
  entity: ['entities'],
  participants: ['entities'],
  supports: ['facts'],
};

const within: Partial<Record<DraftPart, Record<string, readonly Referred[]>>> = {
  injects: { from: ['personas'] },
  links: { subject: ['entities'] },
};

/** Parts whose keys a field of a part may name; none where it holds a text of its own. */
export function refersTo(part: DraftPart, field: string): readonly Referred[] {
  return within[part]?.[field] ?? everywhere[field] ?? [];
}
