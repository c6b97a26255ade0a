import { z } from 'zod';
import { Line, MaybeDay, Words } from './fields';
import { TakenFromFinding } from './taken-from';

/** What is to be put right after an observation, by whom and until when. */
export const CorrectiveAction = z.object({
  kind: z.literal('corrective_action'),
  title: Line,
  words: Words,
  owner: Words,
  dueOn: MaybeDay,
  isDone: z.boolean(),
  takenFrom: TakenFromFinding.optional(),
});
