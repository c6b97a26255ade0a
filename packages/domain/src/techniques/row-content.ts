import { z } from 'zod';
import { AchWeight, HypothesisKind } from '../ach/ach';
import { Adversary, Assumption, Challenge, Driver, Force, Indicator, Pathway, Quality, Scenario, Swot, Threat } from './sheet-content';

const words = z.string().trim().min(1).max(1000);

const Hypothesis = z.object({ kind: z.literal('hypothesis'), text: words, stance: HypothesisKind });

/** Evidence that rests on an item or claim: its credibility is that of the grading and is not entered here. */
const CitedEvidence = z.object({
  kind: z.literal('evidence'),
  sort: z.enum(['item', 'claim']),
  /** How it is read; empty when the item says enough. */
  text: z.string().trim().max(1000),
  relevance: AchWeight,
});

/** Evidence in words: an argument, an assumption, or the absence of what one would expect. */
const WordedEvidence = z.object({
  kind: z.literal('evidence'),
  sort: z.enum(['argument', 'assumption', 'absence']),
  text: words,
  credibility: AchWeight,
  relevance: AchWeight,
});

/** What a row of a technique holds, by its kind. */
export const RowContent = z.union([
  Hypothesis,
  CitedEvidence,
  WordedEvidence,
  Assumption,
  Scenario,
  Indicator,
  Quality,
  Driver,
  Pathway,
  Challenge,
  Adversary,
  Swot,
  Force,
  Threat,
]);
export type RowContent = z.infer<typeof RowContent>;
export type RowKind = RowContent['kind'];
