import { mixesLikelihoodAndConfidence } from '../likelihood/confidence';
import { isWithinTerm, yardsticks, type Yardstick } from '../likelihood/yardstick';
import type { Judgement } from './product';

/** What a key judgement still lacks, by the standard it comes from (ICD 203 and 206). */
export type JudgementProblem =
  | 'no_statement'
  | 'no_source'
  | 'no_likelihood'
  | 'unknown_likelihood'
  | 'no_confidence'
  | 'no_confidence_reasons'
  | 'no_horizon'
  | 'likelihood_and_confidence_mixed'
  | 'probability_outside_term';

/** Checks a key judgement as it stands; empty when nothing is open. */
export function judgementProblems(text: string, judgement: Judgement, citations: number, yardstick: Yardstick): JudgementProblem[] {
  const { likelihoodTerm, probability, confidence } = judgement;
  const isKnown = likelihoodTerm !== null && yardsticks[yardstick].some((term) => term.key === likelihoodTerm);
  const open: [boolean, JudgementProblem][] = [
    [text.trim() === '', 'no_statement'],
    [citations === 0, 'no_source'],
    [likelihoodTerm === null, 'no_likelihood'],
    [likelihoodTerm !== null && !isKnown, 'unknown_likelihood'],
    [confidence === null, 'no_confidence'],
    [confidence !== null && judgement.confidenceReasons.trim() === '', 'no_confidence_reasons'],
    [judgement.horizon.trim() === '', 'no_horizon'],
    [mixesLikelihoodAndConfidence(text), 'likelihood_and_confidence_mixed'],
    [isKnown && probability !== null && !isWithinTerm(yardstick, likelihoodTerm, probability), 'probability_outside_term'],
  ];
  return open.filter(([isOpen]) => isOpen).map(([, problem]) => problem);
}
