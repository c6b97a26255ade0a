import { z } from 'zod';
import { Line, MaybeDay, ShippedKey, Words } from './fields';

/** Whether a procedure is being written or is in force. */
export const ProcedureState = z.enum(['draft', 'approved']);
export type ProcedureState = z.infer<typeof ProcedureState>;

/** A procedure of the beneficiary. One in force has steps and a day on which it is looked at again. */
export const WrittenProcedure = z
  .object({
    kind: z.literal('procedure'),
    /** Template that it began from; null for one of its own. */
    template: ShippedKey.nullable(),
    title: Line,
    purpose: Words,
    steps: z.array(z.object({ who: Words, does: Words })).max(60),
    state: ProcedureState,
    edition: z.number().int().min(1).max(999),
    reviewOn: MaybeDay,
  })
  .refine(({ state, steps }) => state === 'draft' || steps.length > 0, { path: ['steps'], message: 'has no steps to approve' })
  .refine(({ state, reviewOn }) => state === 'draft' || reviewOn !== null, {
    path: ['reviewOn'],
    message: 'say when it is looked at again',
  });
