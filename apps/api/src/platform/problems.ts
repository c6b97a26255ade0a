import { errorCodes, type ErrorCode, type FieldProblem, type ProblemBody } from '@workbench/contract';

/** What a refusal may carry besides its code. */
export type ProblemDetail = Pick<ProblemBody, 'fields' | 'current' | 'currentVersion' | 'retryAt' | 'blocks'>;

/** An expected refusal on its way to the caller; thrown inside the door it rolls the transaction back. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: ProblemDetail = {},
  ) {
    super(errorCodes[code].title);
  }
}

/** A refusal of one field, said where it is and how to mend it. */
export function invalid(path: string, message: string): Problem {
  return new Problem('invalid_input', { fields: [{ path, message }] satisfies FieldProblem[] });
}

/** Body of `application/problem+json` for a refusal. */
export function toProblemBody(problem: Problem): ProblemBody {
  const { status, title } = errorCodes[problem.code];
  return { type: `urn:workbench:problem:${problem.code}`, title, status, code: problem.code, ...problem.detail };
}

const bySqlState: Record<string, ErrorCode> = {
  WB400: 'marking_invalid',
  WB403: 'marking_beyond_reach',
  WB409: 'already_there',
  // Row-level security refused a write: the caller may not do this to what it names.
  '42501': 'not_allowed',
  // A reference to something that is not there, or not there for the caller.
  '23503': 'not_found',
  // Half a character (a lone surrogate) in a value that is kept as JSON.
  '22P02': 'invalid_input',
  '22P05': 'invalid_input',
  // A number beyond what its column holds.
  '22003': 'invalid_input',
  '22021': 'invalid_input',
  '53300': 'busy',
  '57P01': 'busy',
  '57P03': 'busy',
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'busy',
};

const networkFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);

/** Translates what was thrown into a refusal; undefined when it is a surprise. */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode, validation, validationContext } = error as Error & {
    code?: string;
    statusCode?: number;
    validation?: { instancePath: string; message?: string }[];
    validationContext?: string;
  };
  if (validation) {
    return new Problem('invalid_input', {
      fields: validation.map((v) => ({ path: `${validationContext ?? 'body'}${v.instancePath}`, message: v.message ?? 'is not valid' })),
    });
  }
  if (code && bySqlState[code]) return new Problem(bySqlState[code]);
  if (code && networkFailures.has(code)) return new Problem('busy');
  if (/Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return new Problem('busy');
  if (statusCode === 413) return new Problem('too_large');
  if (statusCode === 415) return new Problem('wrong_content_type');
  if (statusCode === 429) return new Problem('too_many_requests');
  if (statusCode === 404) return new Problem('not_found');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('invalid_input');
  return undefined;
}
