import { z } from 'zod';
import { Line, Words } from './fields';
import { TakenFromObjective } from './taken-from';

/** What a cohort should be able to do after an exercise. */
export const ExerciseObjective = z.object({
  kind: z.literal('exercise_objective'),
  title: Line,
  exerciseId: z.uuid(),
  words: Words,
  takenFrom: TakenFromObjective.optional(),
});
