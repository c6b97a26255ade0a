import { Grading, gradingScales, type GradingScheme } from '../grading/grading';

/** What came of a key while a grading is typed by two keys. */
export type Typed =
  /** The first value stands, the second is waited for. */
  | { kind: 'first'; reliability: string }
  | { kind: 'done'; grading: Grading }
  /** The scheme has no such value; what was typed before stays. */
  | { kind: 'unknown' };

function valueIn(scale: readonly string[], key: string): string | undefined {
  return scale.find((value) => value === key.toUpperCase());
}

/** Takes the next key of a grading: first the source, then the information, each in the values of the cell's scheme. */
export function typeGrading(scheme: GradingScheme, first: string | undefined, key: string): Typed {
  const scales = gradingScales[scheme];
  if (first === undefined) {
    const reliability = valueIn(scales.reliability, key);
    return reliability === undefined ? { kind: 'unknown' } : { kind: 'first', reliability };
  }
  const credibility = valueIn(scales.credibility, key);
  const read = Grading.safeParse({ scheme, reliability: first, credibility });
  return read.success ? { kind: 'done', grading: read.data } : { kind: 'unknown' };
}
