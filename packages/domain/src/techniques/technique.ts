import { z } from 'zod';
import type { RowContent, RowKind } from './row-content';

/** Structured techniques that can be worked on. */
export const TechniqueKind = z.enum(['ach']);
export type TechniqueKind = z.infer<typeof TechniqueKind>;

/** Each rates alone and sees no others; then all is shown and the group rates together. Never back. */
export const TechniquePhase = z.enum(['alone', 'together']);
export type TechniquePhase = z.infer<typeof TechniquePhase>;

/** Kinds of row that a technique holds. */
const rowKindsOf: Record<TechniqueKind, readonly RowKind[]> = {
  ach: ['hypothesis', 'evidence'],
};

/** The phase in which a technique starts: only where people rate is there anything to do alone. */
export function firstPhase(kind: TechniqueKind): TechniquePhase {
  return kind === 'ach' ? 'alone' : 'together';
}

/** Whether a row belongs into a technique and rests on exactly what its words say: an item, a claim, or words alone. */
export function mayStandIn(kind: TechniqueKind, content: RowContent, on: { itemId: string | null; claimId: string | null }): boolean {
  if (!rowKindsOf[kind].includes(content.kind)) return false;
  const sort = content.kind === 'evidence' ? content.sort : null;
  return (on.itemId !== null) === (sort === 'item') && (on.claimId !== null) === (sort === 'claim');
}

/** Whether one content may stand in the place of another: of the same kind, and for evidence resting on the same sort of thing. */
export function mayReplace(before: RowContent, after: RowContent): boolean {
  if (before.kind !== after.kind) return false;
  const isCited = (content: RowContent) => content.kind === 'evidence' && (content.sort === 'item' || content.sort === 'claim');
  if (!isCited(before) && !isCited(after)) return true;
  return before.kind === 'evidence' && after.kind === 'evidence' && before.sort === after.sort;
}
