import { z } from 'zod';

/**
 * How a piece of evidence stands to a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent, not
 * applicable. The question of each cell: if the hypothesis were true, would one expect to see this evidence?
 */
export const Consistency = z.enum(['CC', 'C', 'N', 'I', 'II', 'NA']);
export type Consistency = z.infer<typeof Consistency>;

/** Weight of credibility or relevance. */
export const AchWeight = z.enum(['low', 'medium', 'high']);
export type AchWeight = z.infer<typeof AchWeight>;

/** What a piece of evidence is; the absence of what one would expect is evidence too. */
export const EvidenceKind = z.enum(['item', 'claim', 'argument', 'assumption', 'absence']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Kinds of hypothesis that a matrix should hold: one that nothing is afoot, and one that somebody deceives. */
export const HypothesisKind = z.enum(['plain', 'null', 'deception']);
export type HypothesisKind = z.infer<typeof HypothesisKind>;

/** One piece of evidence as the scores need it. */
export interface AchEvidence {
  id: string;
  /** Where it comes from in the end: items of one root share it. Null for arguments, assumptions and absences. */
  sourceId: string | null;
  credibility: AchWeight;
  relevance: AchWeight;
}

/** A rating in a matrix; a cell without one is missing. */
export interface AchRating {
  evidenceId: string;
  hypothesisId: string;
  value: Consistency;
}

/** A matrix of competing hypotheses. */
export interface AchMatrix {
  hypothesisIds: readonly string[];
  evidence: readonly AchEvidence[];
  ratings: readonly AchRating[];
}
