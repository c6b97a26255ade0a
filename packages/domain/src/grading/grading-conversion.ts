import { accept, refuse, type Outcome } from '../outcome';
import type { GradingScheme } from './grading';

/**
 * Reliability of a source from the Admiralty code into another scheme, by the convention of this workbench.
 * null: no automatic value, a person must say. The credibility scales mean different things and are never converted.
 */
const fromAdmiralty: Record<'europol4x4' | 'uk3x5x2', Record<string, string | null>> = {
  europol4x4: { A: 'A', B: 'B', C: null, D: 'C', E: 'C', F: 'X' },
  uk3x5x2: { A: '1', B: '1', C: '2', F: '2', D: '3', E: '3' },
};

/** Where a converted value comes from; shown beside it, and never applied without a person. */
export interface ConvertedReliability {
  value: string;
  isConverted: true;
}

/**
 * Suggests the reliability in another scheme. Conversion goes one way, from the Admiralty code:
 * `not_convertible` for every other direction, `needs_person` where no value fits, `unknown_value` for a letter the scheme lacks.
 */
export function convertReliability(
  from: GradingScheme,
  to: GradingScheme,
  value: string,
): Outcome<ConvertedReliability, 'not_convertible' | 'needs_person' | 'unknown_value'> {
  if (from !== 'admiralty' || to === 'admiralty') return refuse('not_convertible');
  const converted = fromAdmiralty[to][value];
  if (converted === undefined) return refuse('unknown_value');
  return converted === null ? refuse('needs_person') : accept({ value: converted, isConverted: true });
}
