import { z } from 'zod';
import { ReviewOutcome, Scores } from '@workbench/domain';
import { endpoint } from './endpoint';
import { OneProduct, Product } from './products.contract';

/** What somebody says to a comment. */
export const CommentAnswer = z.object({ id: z.string(), words: z.string(), createdBy: z.string(), createdAt: z.string() });
export type CommentAnswer = z.infer<typeof CommentAnswer>;

/** A remark on words of a block. */
export const Comment = z.object({
  id: z.string(),
  blockId: z.string(),
  /** Finds the block again in later versions. */
  lineageId: z.string(),
  number: z.number().int(),
  quote: z.string(),
  /** Where it was made, in the block as it then was. */
  start: z.number().int(),
  end: z.number().int(),
  /** Where its words stand in the newest version that the reader sees; null when they are gone. */
  place: z.object({ blockId: z.string(), start: z.number().int(), end: z.number().int() }).nullable(),
  /** What holds on to its words in the document of the block (Yjs relative positions in base64); null on one from before. */
  anchor: z.object({ start: z.string(), end: z.string() }).nullable(),
  answers: z.array(CommentAnswer),
  body: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
  resolved: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type Comment = z.infer<typeof Comment>;

/** A mentor's decision on a version. */
export const Decision = z.object({
  id: z.string(),
  number: z.number().int(),
  outcome: ReviewOutcome,
  scores: Scores,
  words: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof Decision>;

export const readReview = endpoint({
  name: 'readReview',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/review',
  summary: 'Comments and decisions on a product, of all its versions; for its team.',
  caller: 'member',
  params: OneProduct,
  answer: z.object({
    comments: z.array(Comment),
    decisions: z.array(Decision),
    may: z.object({ comment: z.boolean(), decide: z.boolean() }),
  }),
  errors: ['not_found'],
});

export const makeComment = endpoint({
  name: 'makeComment',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/comments',
  summary: 'Comment on words of a block.',
  caller: 'member',
  write: 'create',
  params: OneProduct,
  body: z.object({
    blockId: z.uuid(),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    quote: z.string().max(2000),
    body: z.string().trim().min(1).max(4000),
  }),
  answer: Comment,
  errors: ['not_found', 'statement_invalid'],
});

export const resolveComment = endpoint({
  name: 'resolveComment',
  method: 'PUT',
  path: '/api/cells/:cellId/products/:productId/comments/:commentId/resolution',
  summary: 'Mark a comment as dealt with, or open it again.',
  caller: 'member',
  write: 'change',
  params: OneProduct.extend({ commentId: z.uuid() }),
  body: z.object({ isResolved: z.boolean() }),
  answer: Comment,
  errors: ['not_found', 'version_conflict'],
});

export const decideReview = endpoint({
  name: 'decideReview',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/decisions',
  summary: 'Return or approve the submitted version, with scores and words.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({ outcome: ReviewOutcome, scores: Scores, words: z.string().trim().max(8000) }),
  answer: Product,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const answerComment = endpoint({
  name: 'answerComment',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/comments/:commentId/answers',
  summary: 'Say something to a comment.',
  caller: 'member',
  write: 'create',
  params: OneProduct.extend({ commentId: z.uuid() }),
  body: z.object({ words: z.string().trim().min(1).max(4000) }),
  answer: Comment,
  errors: ['not_found'],
});
