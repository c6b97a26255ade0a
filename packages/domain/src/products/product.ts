import { z } from 'zod';
import { Confidence } from '../likelihood/confidence';

/** What sort of assessment a product is. */
export const ProductKind = z.enum([
  'strategic_assessment',
  'operational_assessment',
  'threat_assessment',
  'subject_profile',
  'situation_report',
  'warning',
  'intelligence_note',
  'briefing',
]);
export type ProductKind = z.infer<typeof ProductKind>;

/** What a block of a product is. */
export const BlockKind = z.enum(['paragraph', 'judgement', 'assumption', 'gap', 'recommendation']);
export type BlockKind = z.infer<typeof BlockKind>;

/** Standard sections of a product, in the order in which it is read: key judgements (bottom line up front) come first. */
export const Section = z.enum([
  'key_judgements',
  'scope_note',
  'background',
  'discussion',
  'intent',
  'capability',
  'opportunity',
  'vulnerability_impact',
  'alternatives',
  'assumptions',
  'gaps',
  'outlook_indicators',
  'recommendations',
  'rights_gender',
  'source_summary',
]);
export type Section = z.infer<typeof Section>;

const ofThreats: readonly Section[] = ['intent', 'capability', 'opportunity', 'vulnerability_impact'];
const assessment = Section.options.filter((section) => !ofThreats.includes(section));

/** Sections of each kind of product, in the order in which they are read. */
export const sectionsOf: Record<ProductKind, readonly Section[]> = {
  strategic_assessment: assessment,
  operational_assessment: assessment,
  threat_assessment: Section.options,
  subject_profile: ['key_judgements', 'background', 'discussion', 'gaps', 'recommendations', 'rights_gender', 'source_summary'],
  situation_report: ['key_judgements', 'background', 'discussion', 'gaps', 'outlook_indicators', 'source_summary'],
  warning: ['key_judgements', 'background', 'assumptions', 'gaps', 'outlook_indicators', 'recommendations', 'source_summary'],
  intelligence_note: ['key_judgements', 'discussion', 'gaps', 'source_summary'],
  briefing: ['key_judgements', 'background', 'discussion', 'gaps', 'recommendations', 'source_summary'],
};

/** Words that a product of a kind should have at most; about 350 go on a page. A convention of this workbench. */
export const mostWordsOf: Record<ProductKind, number> = {
  strategic_assessment: 5000,
  operational_assessment: 3000,
  threat_assessment: 3000,
  subject_profile: 1500,
  situation_report: 1000,
  warning: 350,
  intelligence_note: 700,
  briefing: 700,
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
