import { z } from 'zod';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** Words that somebody uses again and again in comments. */
export const Phrase = z.object({
  id: z.string(),
  /** Key of the criterion that they are about; null for any. */
  criterion: z.string().nullable(),
  words: z.string(),
});
export type Phrase = z.infer<typeof Phrase>;

export const listPhrases = endpoint({
  name: 'listPhrases',
  method: 'GET',
  path: '/api/cells/:cellId/phrases',
  summary: "The reader's own saved phrases, oldest first.",
  caller: 'member',
  params: InCell,
  answer: z.object({ rows: z.array(Phrase) }),
  errors: ['not_found'],
});

export const savePhrase = endpoint({
  name: 'savePhrase',
  method: 'POST',
  path: '/api/cells/:cellId/phrases',
  summary: 'Save a phrase for oneself, on a criterion or on any.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ criterion: z.string().max(40).nullable(), words: z.string().trim().min(1).max(1000) }),
  answer: Phrase,
  errors: ['not_found'],
});

export const dropPhrase = endpoint({
  name: 'dropPhrase',
  method: 'DELETE',
  path: '/api/cells/:cellId/phrases/:phraseId',
  summary: 'Drop a saved phrase.',
  caller: 'member',
  write: 'create',
  params: InCell.extend({ phraseId: z.uuid() }),
  answer: z.object({ dropped: z.literal(true) }),
  errors: ['not_found'],
});

/** Median in seconds of how long something took, with how many it rests on; null when those are too few (fewer than five). */
const MedianTime = z.object({ count: z.number().int(), seconds: z.number().nullable() });
/** The same times by the clock on the wall and by the clock of the exercise. */
const OnBothClocks = z.object({ wall: MedianTime, exercise: MedianTime });

/** How long submitted versions waited for a word. */
export const FeedbackTimes = z.object({
  /** From submission to the first comment of a mentor or instructor that the authors could read. */
  firstComment: OnBothClocks,
  /** From submission to the decision. */
  decision: OnBothClocks,
});
export type FeedbackTimes = z.infer<typeof FeedbackTimes>;

export const readFeedbackTimes = endpoint({
  name: 'readFeedbackTimes',
  method: 'GET',
  path: '/api/cells/:cellId/feedback-times',
  summary: 'How long submitted versions that the reader sees waited for the first comment and for the decision.',
  caller: 'member',
  params: InCell,
  answer: FeedbackTimes,
  errors: ['not_found'],
});
