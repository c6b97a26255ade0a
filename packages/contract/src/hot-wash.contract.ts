import { z } from 'zod';
import { Words } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';

/** From 1 (not at all) to 5 (fully), how far an objective was reached; by its key. */
const Agreement = z.record(z.string().min(1).max(80), z.number().int().min(1).max(5));
const words = z.string().trim().max(4000);

/** What a player says of the exercise. */
export const HotWashAnswer = z.object({ wentWell: words, toImprove: words, wouldChange: words, agreement: Agreement });
export type HotWashAnswer = z.infer<typeof HotWashAnswer>;

/** The questions put to players, and what one answered in one's own name. */
export const HotWash = z.object({
  /** Not asked yet, being asked, or over. */
  state: z.enum(['none', 'open', 'closed']),
  objectives: z.array(z.object({ key: z.string(), text: Words })),
  own: HotWashAnswer.nullable(),
  may: z.object({ answer: z.boolean(), ask: z.boolean(), readAnswers: z.boolean() }),
});
export type HotWash = z.infer<typeof HotWash>;

/** Answers question by question, each list in an order that tells nothing of who answered when. */
export const HotWashResults = z.object({
  answers: z.number().int(),
  wentWell: z.array(z.string()),
  toImprove: z.array(z.string()),
  wouldChange: z.array(z.string()),
  /** How often each of 1 to 5 was given, by key of the objective. */
  agreement: z.array(z.object({ key: z.string(), text: Words, counts: z.array(z.number().int()).length(5) })),
});
export type HotWashResults = z.infer<typeof HotWashResults>;

export const readHotWash = endpoint({
  name: 'readHotWash',
  method: 'GET',
  path: '/api/cells/:cellId/hot-wash',
  summary: "What players are asked after the exercise, and what one answered in one's own name.",
  caller: 'member',
  params: InCell,
  answer: HotWash,
  errors: ['not_found'],
});

export const askHotWash = endpoint({
  name: 'askHotWash',
  method: 'POST',
  path: '/api/cells/:cellId/hot-wash/state',
  summary: 'Ask the players of a syndicate what they think, or stop asking.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ state: z.enum(['open', 'closed']) }),
  answer: HotWash,
  errors: ['not_found', 'not_allowed'],
});

export const answerHotWash = endpoint({
  name: 'answerHotWash',
  method: 'POST',
  path: '/api/cells/:cellId/hot-wash/answers',
  summary: "Say in one's own name what one thinks of the exercise; once.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: HotWashAnswer,
  answer: HotWash,
  errors: ['not_found', 'not_allowed', 'already_there', 'not_in_this_state'],
});

export const answerHotWashUnnamed = endpoint({
  name: 'answerHotWashUnnamed',
  method: 'POST',
  path: '/api/cells/:cellId/hot-wash/unnamed-answers',
  summary: 'Say what one thinks of the exercise without a name: neither who nor when is kept, here or in the trail.',
  caller: 'member',
  params: InCell,
  /** The id is drawn by chance where the answer is written, so that sending it again adds nothing. */
  body: HotWashAnswer.extend({ id: z.uuid({ version: 'v4' }) }),
  answer: z.object({ kept: z.literal(true) }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

export const readHotWashResults = endpoint({
  name: 'readHotWashResults',
  method: 'GET',
  path: '/api/cells/:cellId/hot-wash/results',
  summary: 'What players said, question by question; for the instructor.',
  caller: 'member',
  params: InCell,
  answer: HotWashResults,
  errors: ['not_found', 'not_allowed'],
});
