import { ofKind, type RecordContent } from './record';

/** How far a theme was before and after, and on how many answers that rests. */
export interface ThemeMaturity {
  theme: string;
  before: number | null;
  after: number | null;
  answered: number;
  asked: number;
  /** Fewer than half of the questions were answered, so the levels say little. */
  isTooFew: boolean;
}

/**
 * The maturity of each theme before and after. Where a theme was judged several times, the last judgement counts.
 * A question is answered when something is said to it.
 */
export function maturityPicture(
  themes: readonly { key: string; questions: number }[],
  records: readonly { content: RecordContent }[],
): ThemeMaturity[] {
  const levels = ofKind(records, 'maturity');
  const answers = ofKind(records, 'answer').filter(({ content }) => content.words !== '');
  return themes.map(({ key, questions }) => {
    const levelAt = (moment: string) =>
      levels.findLast(({ content }) => content.theme === key && content.moment === moment)?.content.level ?? null;
    const answered = new Set(answers.flatMap(({ content }) => (content.theme === key ? [content.question] : []))).size;
    return {
      theme: key,
      before: levelAt('before'),
      after: levelAt('after'),
      answered,
      asked: questions,
      isTooFew: answered * 2 < questions,
    };
  });
}
