import { accept, refuse, type Outcome } from '../outcome';
import { gradingScales, type GradingScheme } from './grading';

/**
 * Reliability of a source from one scheme into another, by the convention of this workbench, which never raises a grade.
 * null: no automatic value, a person must say. The credibility scales mean different things and are never converted.
 */
const conversions: Partial<Record<`${GradingScheme}>${GradingScheme}`, Record<string, string | null>>> = {
  'admiralty>europol4x4': { A: 'A', B: 'B', C: null, D: 'C', E: 'C', F: 'X' },
  'admiralty>uk3x5x2': { A: '1', B: '1', C: null, D: '3', E: '3', F: '2' },
  'europol4x4>admiralty': { A: null, B: null, C: 'D', X: 'F' },
};

/** A value from another scheme; shown as converted, and never applied without a person. */
export interface ConvertedReliability {
  value: string;
  isConverted: true;
}

/**
 * Suggests the reliability in another scheme, from the value that was given, never from one that was itself converted.
 * `not_convertible`: there is no convention between the two schemes; `needs_person`: no value fits by itself; `unknown_value`: the scheme lacks it.
 */
export function convertReliability(
  from: GradingScheme,
  to: GradingScheme,
  value: string,
): Outcome<ConvertedReliability, 'not_convertible' | 'needs_person' | 'unknown_value'> {
  const conversion = conversions[`${from}>${to}`];
  if (!conversion) return refuse('not_convertible');
  if (!gradingScales[from].reliability.includes(value)) return refuse('unknown_value');
  const converted = conversion[value] ?? null;
  return converted === null ? refuse('needs_person') : accept({ value: converted, isConverted: true });
}
