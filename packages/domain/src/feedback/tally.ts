import { z } from 'zod';
import { Answered, Timely, Use, type Feedback } from './feedback';

/** How many feedbacks a share is made of at least; the half-width of a 90 % band at 0.7 is 0.17 there, and wider below. */
export const enoughForShares = 20;

const counts = <Key extends string>(keys: z.ZodEnum<{ [K in Key]: K }>) => z.record(keys, z.number().int());

/** Feedback in numbers. */
export const FeedbackTally = z.object({
  count: z.number().int(),
  answered: counts(Answered),
  timely: counts(Timely),
  /** Of how many feedbacks each use is one; together more than all when somebody named several. */
  usedFor: counts(Use),
  /** Feedbacks that say yes, divided by all of them (0 to 1); null when they are too few to say. */
  shares: z.object({ answered: z.number(), timely: z.number() }).nullable(),
});
export type FeedbackTally = z.infer<typeof FeedbackTally>;

function countBy<Key extends string>(keys: readonly Key[], values: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<Key, number>;
}

/** Counts feedback; says nothing in shares below `enoughForShares`. */
export function tallyOf(feedback: readonly Feedback[]): FeedbackTally {
  const count = feedback.length;
  const answered = countBy(
    Answered.options,
    feedback.map((one) => one.answered),
  );
  const timely = countBy(
    Timely.options,
    feedback.map((one) => one.timely),
  );
  return {
    count,
    answered,
    timely,
    usedFor: countBy(
      Use.options,
      feedback.flatMap((one) => one.usedFor),
    ),
    shares: count < enoughForShares ? null : { answered: answered.yes / count, timely: timely.yes / count },
  };
}
