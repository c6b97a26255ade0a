import { z } from 'zod';

/** What happened, as told to a colleague's open screen; the screen then reads the thing itself. */
export const CellEvent = z.object({
  id: z.string(),
  kind: z.enum([
    'item',
    'grading',
    'claim',
    'resolution',
    'product',
    'comment',
    'decision',
    'request',
    'release',
    'clock',
    'requirement',
    'tasking',
    'requirement_answer',
    'triage',
    'chart',
    'technique',
    'feedback',
    'message',
  ]),
  /** Id of the item, claim, product ... it is about. */
  subjectId: z.string(),
  at: z.string(),
});
export type CellEvent = z.infer<typeof CellEvent>;

/** Path of the event stream (`text/event-stream`) of a cell; `Last-Event-ID` resumes. */
export const eventStreamPath = '/api/cells/:cellId/events';
