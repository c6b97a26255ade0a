import { z } from 'zod';
import { Confidence } from '../likelihood/confidence';

/** What sort of assessment a product is. */
export const ProductKind = z.enum(['strategic_assessment', 'operational_assessment']);
export type ProductKind = z.infer<typeof ProductKind>;

/** What a block of a product is. */
export const BlockKind = z.enum(['paragraph', 'judgement', 'assumption', 'gap', 'recommendation']);
export type BlockKind = z.infer<typeof BlockKind>;

/** Standard sections of an assessment, in the order in which it is read: key judgements (bottom line up front) come first. */
export const Section = z.enum([
  'key_judgements',
  'scope_note',
  'background',
  'discussion',
  'alternatives',
  'assumptions',
  'gaps',
  'outlook_indicators',
  'recommendations',
  'source_summary',
]);
export type Section = z.infer<typeof Section>;

/** Sections of a kind of product; both kinds have the full anatomy, and differ in what the guidance asks of each section. */
export const sectionsOf: Record<ProductKind, readonly Section[]> = {
  strategic_assessment: Section.options,
  operational_assessment: Section.options,
};

/** What makes a block a key judgement; its statement is the block's text. */
export const Judgement = z.object({
  /** Key of a term of the cell's yardstick. */
  likelihoodTerm: z.string().max(60).nullable(),
  /** The author's private number, 0 to 1; receivers never see it. */
  probability: z.number().min(0).max(1).nullable(),
  confidence: Confidence.nullable(),
  confidenceReasons: z.string().max(4000),
  /** Until when the judgement speaks, in words or as a date. */
  horizon: z.string().max(200),
  wouldChange: z.string().max(4000),
});
export type Judgement = z.infer<typeof Judgement>;
