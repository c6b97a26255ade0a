import { z } from 'zod';
import { ReviewOutcome, RubricCriterion } from '@workbench/domain';
import { Appraisal, AppraisalBody } from './appraisals.contract';
import { endpoint } from './endpoint';
import { OneProduct, Product } from './products.contract';
import { RubricVersion } from './rubrics.contract';

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
  /** Key of the criterion of the rubric that it is about; null when none was named. */
  criterion: z.string().nullable(),
  /** Words that would stand in the place of the quoted ones; empty to strike them, null when none are suggested. */
  suggestion: z.string().nullable(),
  /** When an author put the suggested words in. */
  takenAt: z.string().nullable(),
  /** Kept back by its mentor, who alone reads it, until the version has a decision. */
  isDraft: z.boolean(),
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
  words: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof Decision>;

export const readReview = endpoint({
  name: 'readReview',
  method: 'GET',
  path: '/api/cells/:cellId/products/:productId/review',
  summary: 'Comments, appraisals and decisions on a product, of all its versions; for its team.',
  caller: 'member',
  params: OneProduct,
  answer: z.object({
    comments: z.array(Comment),
    decisions: z.array(Decision),
    /** One's own, and those of others that are released. */
    appraisals: z.array(Appraisal),
    /** The newest version of the rubric, and those by which the appraisals were given, newest first. */
    rubrics: z.array(RubricVersion),
    /** The authors are asked to appraise themselves before they submit. */
    asksSelf: z.boolean(),
    may: z.object({
      comment: z.boolean(),
      /** Keep comments back until the decision. */
      keepBack: z.boolean(),
      decide: z.boolean(),
      appraiseSelf: z.boolean(),
      askSelf: z.boolean(),
      takeSuggestions: z.boolean(),
    }),
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
    /** Key of the criterion of the newest rubric that it is about. */
    criterion: RubricCriterion.shape.key.optional(),
    /** Words for the place of the quoted ones; empty to strike them. */
    suggestion: z.string().max(2000).optional(),
    /** Keep it back until the version has a decision. */
    isDraft: z.boolean().optional(),
  }),
  answer: Comment,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'statement_invalid'],
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
  summary: 'Return or approve the submitted version, with words and the own appraisal; what mentors have ready is released with it.',
  caller: 'member',
  write: 'change',
  params: OneProduct,
  body: z.object({ outcome: ReviewOutcome, words: z.string().trim().max(8000), appraisal: AppraisalBody.optional() }),
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

export const takeSuggestion = endpoint({
  name: 'takeSuggestion',
  method: 'POST',
  path: '/api/cells/:cellId/products/:productId/comments/:commentId/taking',
  summary: 'Put the suggested words of a comment into the draft, in the place of those it is on; the comment is then dealt with.',
  caller: 'member',
  write: 'change',
  params: OneProduct.extend({ commentId: z.uuid() }),
  body: z.object({}),
  answer: Comment,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict', 'suggestion_outdated', 'writing_too_long'],
});
