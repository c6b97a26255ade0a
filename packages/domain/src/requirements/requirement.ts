import { z } from 'zod';

/** A commander's question (priority intelligence requirement), or what must be known to answer it (essential element of information). */
export const RequirementKind = z.enum(['pir', 'eei']);
export type RequirementKind = z.infer<typeof RequirementKind>;

/** How much of an element an item or claim answers, in the eyes of whoever said so. */
export const AnswerExtent = z.enum(['full', 'partial']);
export type AnswerExtent = z.infer<typeof AnswerExtent>;

/** Longest question, in characters. */
export const questionLimit = 1000;

/** Whether the latest time at which an answer to a question that is still open was of value has passed on the exercise clock. */
export function isPastValue(requirement: { state: string; latestAt: string }, now: string): boolean {
  return requirement.state === 'open' && Date.parse(now) > Date.parse(requirement.latestAt);
}
