import { z } from 'zod';

/** One field that was refused: where it is and what to mend. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** Body of every refusal (`application/problem+json`, RFC 9457). */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** Fields that were refused, for `invalid_input`. */
  fields: z.array(FieldProblem).optional(),
  /** What stands there now, for `version_conflict`, in the shape of the endpoint's answer. */
  current: z.unknown().optional(),
  /** The version that stands there now, for `version_conflict`. */
  currentVersion: z.number().int().optional(),
  /** When to try again, for `sign_in_locked` (ISO 8601). */
  retryAt: z.string().optional(),
  /** What stands in the way, for refusals with a list (a blocked release). */
  blocks: z.array(z.unknown()).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
