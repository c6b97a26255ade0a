import type { NamedCriterion } from '../scores/rubric-score';
import { isOf, type CellWork, type Scope } from './cell-work';

/** Scores that mentors gave, and on which criteria. */
export interface Appraised {
  /** Criteria on which anything of the syndicate was scored, so that each of its members has the same. */
  criteria: NamedCriterion[];
  given: { criterion: string; score: number }[];
}

/**
 * What mentors scored of somebody's products: of a person's those that the person is an author of, of an agency's those that were written
 * for it. Each appraisal of each version counts; what was submitted after the end, or has no author who plays, does not.
 */
export function appraisedOf({ appraisals, criteria, endsAt }: CellWork, scope: Scope): Appraised {
  const counted = appraisals.filter(({ at, authors }) => at <= endsAt && authors.length > 0);
  const scored = new Set(counted.flatMap(({ scores }) => scores.map(({ criterion }) => criterion)));
  const own = counted.filter(({ authors, agency }) => authors.some((personId) => isOf(scope, { personId, agency })));
  return {
    criteria: criteria.filter(({ key }) => scored.has(key)),
    given: own.flatMap(({ scores }) => scores),
  };
}
