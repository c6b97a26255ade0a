import type { Finder } from '../reading/found';
import { wordsOf } from '../reading/language';
import { cuedNumberFinder } from './cued-numbers';

const cues = {
  en: 'passport, passports, identity card, id card, national id, identity document, travel document, visa, residence permit, driving licence, id number, id no',
  fr: "passeport, passeports, carte d'identité, carte nationale d'identité, cni, titre de séjour, permis de conduire, pièce d'identité, carte consulaire, laissez-passer",
  pt: 'passaporte, passaportes, bilhete de identidade, cartão de cidadão, carta de condução, documento de identidade, título de residência, cartão de identidade',
  ar: 'جواز سفر, جواز, جواز السفر, بطاقة هوية, بطاقة الهوية, بطاقة تعريف, بطاقة التعريف, رخصة سياقة, رخصة قيادة, بطاقة إقامة, الهوية',
};

const find = cuedNumberFinder(
  wordsOf(cues, undefined),
  /[a-z]{0,3}[ -]?\d(?:[ \-/]?\d){4,13}[a-z]{0,2}(?![\p{L}\p{N}])|[a-z]\d{2}[a-z]{2}\d{5}(?![\p{L}\p{N}])/u,
);

/** Numbers of passports, identity cards and the like, after a word for the paper. */
export const findDocuments: Finder = (reading) =>
  find(reading).map((number) => ({ kind: 'document_number' as const, ...number, alternatives: [] }));
