import type { Finder } from '../reading/found';
import { wordsOf } from '../reading/language';
import { cuedNumberFinder } from './cued-numbers';

const cues = {
  en: 'account, accounts, bank account, account number, account no, a/c, acct, iban',
  fr: 'compte, compte bancaire, comptes, rib, numéro de compte',
  pt: 'conta, conta bancária, contas, nib, número de conta, conta corrente',
  ar: 'حساب, حساب مصرفي, حساب بنكي, الحساب, رقم الحساب, الحساب البنكي',
};

const find = cuedNumberFinder(wordsOf(cues, undefined), /(?:[a-z]{2}\d{0,2}[ -]?)?\d(?:[ \-./]?\d){5,26}(?![\p{L}\p{N}]|[.,]\d)/u);

/** Numbers of six digits or more after a word for account. */
export const findBankAccounts: Finder = (reading) =>
  find(reading).map((number) => ({ kind: 'bank_account' as const, ...number, alternatives: [] }));
