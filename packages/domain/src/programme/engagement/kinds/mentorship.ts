import { z } from 'zod';
import { Day, Line, Words } from './fields';

/** Mentoring after the courses: up to three months, and longer for a reason. */
export const Mentorship = z
  .object({
    kind: z.literal('mentorship'),
    title: Line,
    startsOn: Day,
    months: z.number().int().min(1).max(3),
    /** Months beyond those. */
    extension: z.number().int().min(0).max(12),
    reason: Words,
    goals: Words,
    /** What it came to; filled in at its end. */
    closing: Words,
  })
  .refine(({ extension, reason }) => extension === 0 || reason !== '', { path: ['reason'], message: 'say why it goes on' });
