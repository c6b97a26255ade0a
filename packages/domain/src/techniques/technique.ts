import { z } from 'zod';
import type { RowContent, RowKind } from './row-content';

/** Structured techniques that can be worked on. */
export const TechniqueKind = z.enum([
  'ach',
  'assumptions',
  'indicators',
  'information_quality',
  'scenarios',
  'what_if',
  'high_impact',
  'devils_advocacy',
  'red_team',
  'swot',
  'pestle',
  'threat_matrix',
]);
export type TechniqueKind = z.infer<typeof TechniqueKind>;

/** Each rates alone and sees no others; then all is shown and the group rates together. Never back. */
export const TechniquePhase = z.enum(['alone', 'together']);
export type TechniquePhase = z.infer<typeof TechniquePhase>;

/** Kinds of row that a technique holds, in the order in which they are worked on. */
export const rowKindsOf: Record<TechniqueKind, readonly RowKind[]> = {
  ach: ['hypothesis', 'evidence'],
  assumptions: ['assumption'],
  indicators: ['scenario', 'indicator'],
  information_quality: ['quality'],
  scenarios: ['driver', 'scenario'],
  what_if: ['pathway'],
  high_impact: ['pathway'],
  devils_advocacy: ['challenge'],
  red_team: ['adversary'],
  swot: ['swot'],
  pestle: ['force'],
  threat_matrix: ['threat'],
};

/** Techniques that are each about one judgement, which they are bound to. */
export const boundKinds: readonly TechniqueKind[] = ['what_if', 'high_impact', 'devils_advocacy', 'red_team'];

/** Whether a technique is about one judgement, and can be bound to it. */
export function isBoundKind(kind: TechniqueKind): boolean {
  return boundKinds.includes(kind);
}

/** The phase in which a technique starts: only where people rate is there anything to do alone. */
export function firstPhase(kind: TechniqueKind): TechniquePhase {
  return kind === 'ach' ? 'alone' : 'together';
}

/** What a row of this content rests on. */
function restsOn(content: RowContent): 'item' | 'claim' | 'words' {
  if (content.kind === 'quality') return 'item';
  if (content.kind !== 'evidence') return 'words';
  return content.sort === 'item' || content.sort === 'claim' ? content.sort : 'words';
}

/** Whether a row belongs into a technique and rests on exactly what its words say: an item, a claim, or words alone. */
export function mayStandIn(kind: TechniqueKind, content: RowContent, on: { itemId: string | null; claimId: string | null }): boolean {
  const basis = restsOn(content);
  return (
    rowKindsOf[kind].includes(content.kind) && (on.itemId !== null) === (basis === 'item') && (on.claimId !== null) === (basis === 'claim')
  );
}

/** Whether one content may stand in the place of another: of the same kind, and resting on the same sort of thing. */
export function mayReplace(before: RowContent, after: RowContent): boolean {
  return before.kind === after.kind && restsOn(before) === restsOn(after);
}
