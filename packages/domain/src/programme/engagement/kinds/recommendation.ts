import { z } from 'zod';
import { Line, MaybeDay, Words } from './fields';

/** Whether a recommendation is met by teaching people or by changing an institution. */
export const RecommendationSort = z.enum(['capacity_building', 'institutional']);
export type RecommendationSort = z.infer<typeof RecommendationSort>;

/** How far a recommendation is. */
export const RecommendationState = z.enum(['open', 'under_way', 'done', 'dropped']);
export type RecommendationState = z.infer<typeof RecommendationState>;

/** What is to be done about findings, by whom and until when. A dropped one says why; one that is done has all its progress. */
export const Recommendation = z
  .object({
    kind: z.literal('recommendation'),
    sort: RecommendationSort,
    title: Line,
    words: Words,
    /** Function or agency that answers for it, in words. */
    owner: Words,
    /** Member of the engagement who reports its progress. */
    ownerId: z.uuid().nullable(),
    startsOn: MaybeDay,
    dueOn: MaybeDay,
    /** By what one will see that it is done. */
    indicator: Words,
    /** Per cent. */
    progress: z.number().int().min(0).max(100),
    state: RecommendationState,
    reason: Words,
  })
  .refine(({ state, reason }) => state !== 'dropped' || reason !== '', { path: ['reason'], message: 'say why it is dropped' })
  .refine(({ startsOn, dueOn }) => !startsOn || !dueOn || startsOn <= dueOn, { path: ['dueOn'], message: 'is before the start' });
