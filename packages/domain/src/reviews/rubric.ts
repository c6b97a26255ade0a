import { z } from 'zod';

/** Languages in which the words of a rubric may be written. */
export const rubricLanguages = ['en', 'fr', 'pt', 'ar'] as const;
export type RubricLanguage = (typeof rubricLanguages)[number];

function isSaid(words: Record<RubricLanguage, string>): boolean {
  return rubricLanguages.some((language) => words[language].trim() !== '');
}

/** The same words in each language; empty where nobody wrote them. */
export const LanguageWords = z.object({
  en: z.string().max(500),
  fr: z.string().max(500),
  pt: z.string().max(500),
  ar: z.string().max(500),
});
export type LanguageWords = z.infer<typeof LanguageWords>;

/** One thing that is scored: its name, and what the lowest and the highest score mean for it. */
export const RubricCriterion = z.object({
  /** Stays the same from version to version, so that scores can be followed. */
  key: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  name: LanguageWords.refine(isSaid),
  low: LanguageWords,
  high: LanguageWords,
});
export type RubricCriterion = z.infer<typeof RubricCriterion>;

/** A named list of criteria by which a product is appraised. */
export const Rubric = z.object({
  name: LanguageWords.refine(isSaid),
  criteria: z
    .array(RubricCriterion)
    .min(1)
    .max(30)
    .refine((criteria) => new Set(criteria.map(({ key }) => key)).size === criteria.length),
});
export type Rubric = z.infer<typeof Rubric>;

/** Score of a criterion: 0 absent, 1 weak, 2 partly met, 3 met, 4 exemplary. */
export const Score = z.number().int().min(0).max(4);

/** What is said of one criterion; the score is null when there are words alone. */
export const CriterionScore = z.object({ score: Score.nullable(), words: z.string().trim().max(2000) });
export type CriterionScore = z.infer<typeof CriterionScore>;

/** What is said by criterion; those of which nothing is said are absent. */
export const Scores = z.record(RubricCriterion.shape.key, CriterionScore).refine((scores) => Object.keys(scores).length <= 30);
export type Scores = z.infer<typeof Scores>;

/** What a mentor decides on a version. */
export const ReviewOutcome = z.enum(['returned', 'approved']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** The words in a language; in the first language that has any where they are missing there. */
export function inLanguage(words: LanguageWords, language: RubricLanguage): string {
  return words[language] || (rubricLanguages.map((other) => words[other]).find((one) => one !== '') ?? '');
}

/** Scores on criteria that a rubric does not have. */
export function strangeCriteria(scores: Scores, rubric: Rubric): string[] {
  const known = new Set(rubric.criteria.map(({ key }) => key));
  return Object.keys(scores).filter((key) => !known.has(key));
}
