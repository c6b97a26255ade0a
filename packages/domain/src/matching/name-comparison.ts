import type { NameWord } from './name-word';

/** What speaks for two names being one. */
export const namePartsFor = [
  'word_same',
  'word_script',
  'word_sound',
  'word_variant',
  'word_spelling',
  'word_initial',
  'word_idea',
  'acronym',
] as const;

/** What speaks against it, or takes from what speaks for it. */
export const namePartsAgainst = [
  'given_name_differs',
  'family_name_differs',
  'word_differs',
  'word_missing',
  'order_differs',
  'father_and_son_swapped',
  'generation_differs',
  'legal_form_differs',
] as const;

/** One thing that speaks for or against two names being one, with the words it is about. */
export interface NamePart {
  code: (typeof namePartsFor)[number] | (typeof namePartsAgainst)[number];
  left?: string;
  right?: string;
  /** How alike the words are, 0 to 1. */
  likeness?: number;
  /** The words themselves, to look up how many bear them. */
  words?: readonly NameWord[];
}

/** How alike two names are, and why. */
export interface NameComparison {
  /** 0 to 1; 1 for the same name. Says nothing of how common it is. */
  similarity: number;
  for: readonly NamePart[];
  against: readonly NamePart[];
}
