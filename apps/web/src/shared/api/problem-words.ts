import type { Words } from '../words/useWords';
import { ApiProblem } from './call';

/** The sentence for what went wrong, in the reader's language. */
export function problemWords(error: unknown, { t, named }: Words): string {
  if (!(error instanceof ApiProblem)) return t('problem.unexpected');
  const detail = error.code === 'statement_invalid' ? error.fields.map((field) => named('claim.misfit', field.message)) : [];
  const where =
    error.code === 'invalid_input' ? error.fields.map((field) => `${field.path.replace(/^(body|query)\.?/, '')}: ${field.message}`) : [];
  return [named('problem', error.code), ...detail, ...where].join(' ');
}
