import { z } from 'zod';
import { Day, Line, People, Words } from './fields';

/** A study visit: what was on its agenda, who came (counted), what was shown and what was hard. */
export const Visit = z
  .object({
    kind: z.literal('visit'),
    title: Line,
    place: Words,
    startsOn: Day,
    endsOn: Day,
    agenda: Words,
    people: People,
    presentations: Words,
    challenges: Words,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'is before the start' });
