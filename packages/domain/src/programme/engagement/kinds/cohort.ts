import { z } from 'zod';
import { Line, People, Words } from './fields';

/** A group of people who are taught together, counted. */
export const Cohort = z.object({ kind: z.literal('cohort'), title: Line, people: People, words: Words });
