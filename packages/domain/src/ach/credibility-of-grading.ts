import type { Grading } from '../grading/grading';
import type { AchWeight } from './ach';

/** Credibility that a grading gives to evidence. */
export interface GradedCredibility {
  weight: AchWeight;
  /** Whether it stands at medium only because nobody could judge. */
  isNotJudged: boolean;
}

const notJudged: GradedCredibility = { weight: 'medium', isNotJudged: true };
const plain = (weight: AchWeight): GradedCredibility => ({ weight, isNotJudged: false });

/** Values of each scheme that make evidence strong or weak; strong needs both, weak one of them. */
const sides: Record<Grading['scheme'], Record<'strong' | 'weak' | 'open', string>> = {
  admiralty: { strong: 'AB12', weak: 'DE45', open: 'F6' },
  europol4x4: { strong: 'AB12', weak: 'C4', open: 'X' },
  uk3x5x2: { strong: '1AB', weak: '3E', open: '2D' },
};

/**
 * Credibility of evidence from the grading of its item, so that it is entered once: A1 to B2 high; D, E, 4 or 5 low; F or 6
 * medium and said to be not judged; the rest medium. Ungraded is not judged. The other two schemes follow the same thought by
 * a convention of this workbench: 4x4 A or B with 1 or 2 high, C or 4 low, X not judged; 3x5x2 1 with A or B high, 3 or E low,
 * 2 or D not judged.
 */
export function credibilityOfGrading(grading: Grading | null): GradedCredibility {
  if (!grading) return notJudged;
  const { strong, weak, open } = sides[grading.scheme];
  const values = [grading.reliability, grading.credibility];
  if (values.some((value) => weak.includes(value))) return plain('low');
  if (values.some((value) => open.includes(value))) return notJudged;
  return plain(values.every((value) => strong.includes(value)) ? 'high' : 'medium');
}
