import { z } from 'zod';
import { Day, Line, Words } from './fields';
import { TakenFromRun } from './taken-from';

/** An exercise that a cohort plays; bound to the run in which it is played, where the workbench runs it. */
export const Exercise = z.object({
  kind: z.literal('exercise'),
  title: Line,
  cohortId: z.uuid(),
  on: Day,
  words: Words,
  takenFrom: TakenFromRun.optional(),
});
