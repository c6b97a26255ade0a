import { z } from 'zod';
import { Day, Line, People, Words } from './fields';

/** A meeting of the consultation, with the people in it counted. */
export const Meeting = z.object({ kind: z.literal('meeting'), title: Line, on: Day, place: Words, people: People, words: Words });
