import { z } from 'zod';
import { TriageState } from '@workbench/domain';

/** How far the reader is with an item; version 0 when nothing was decided yet. */
export const OwnTriage = z.object({ state: TriageState, reason: z.string().nullable(), version: z.number().int() });
export type OwnTriage = z.infer<typeof OwnTriage>;

/** Who works on an item; version 0 when it was never given to anybody. */
export const Assignment = z.object({
  to: z.object({ personId: z.string(), name: z.string() }).nullable(),
  version: z.number().int(),
});
export type Assignment = z.infer<typeof Assignment>;

/** What stands about an item in the queue: the reader's own state, and what the team shares. */
export const TriageCard = z.object({ own: OwnTriage, assignment: Assignment, tags: z.array(z.string()) });
export type TriageCard = z.infer<typeof TriageCard>;
