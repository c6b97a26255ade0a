import { z } from 'zod';
import { Day, Line, Words } from './fields';

/** A session of a mentorship: what was worked on, and what comes next. */
export const MentoringSession = z.object({
  kind: z.literal('mentoring_session'),
  mentorshipId: z.uuid(),
  on: Day,
  title: Line,
  words: Words,
  next: Words,
});
