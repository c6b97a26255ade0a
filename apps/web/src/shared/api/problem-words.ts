import type { Words } from '../words/useWords';
import { ApiProblem } from './call';

/** Longest wait after wrong tries, also where the clock of this machine is wrong. */
const longestWait = 900;

function secondsUntil(iso: string): number {
  return Math.min(Math.max(Math.ceil((Date.parse(iso) - Date.now()) / 1000), 1), longestWait);
}

/** The sentence for what went wrong, in the reader's language. */
export function problemWords(error: unknown, { t, named }: Words): string {
  if (!(error instanceof ApiProblem)) return t('problem.unexpected');
  const detail = error.code === 'statement_invalid' ? error.fields.map((field) => named('claim.misfit', field.message)) : [];
  const where =
    error.code === 'invalid_input' ? error.fields.map((field) => `${field.path.replace(/^(body|query)\.?/, '')}: ${field.message}`) : [];
  const faults = error.code === 'password_refused' ? error.fields.map((field) => named('passwordFault', field.message)) : [];
  const wait = error.body.retryAt ? [t('account.tryAgainIn', { seconds: secondsUntil(error.body.retryAt) })] : [];
  return [named('problem', error.code), ...detail, ...where, ...faults, ...wait].join(' ');
}
