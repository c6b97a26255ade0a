import { z } from 'zod';
import { Line, Words } from './fields';

/** What was learned on a study visit. */
export const Lesson = z.object({ kind: z.literal('lesson'), title: Line, words: Words });
