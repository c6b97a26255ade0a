import { programmeSheets, type Programme } from '../programme';

/** Kinds of content whose English is measured. */
export const textKinds = ['courses', 'guides', 'practices', 'procedures', 'consultation', 'checks'] as const;
export type TextKind = (typeof textKinds)[number];

/** The English prose of one thing that ships. */
export interface EnglishText {
  kind: TextKind;
  file: string;
  text: string;
}

/** What a reader of English reads of each thing: pages, plans, steps, questions. Titles and lists of names are left out. */
export function englishTexts({ courses, guides, practices, procedures, consultation, checks }: Programme): EnglishText[] {
  const lines = (kind: TextKind, file: string, all: readonly string[]): EnglishText => ({ kind, file, text: all.join('\n') });
  return [
    ...courses.map(({ file, content }) =>
      lines('courses', file, [
        content.summary.en,
        ...content.sessions.map(({ plan }) => plan),
        ...content.practical.map(({ help }) => help.en),
        content.assessment.words.en,
        content.assessment.passes.en,
      ]),
    ),
    ...guides.map(({ file, pages }) => lines('guides', file, [pages.en ?? ''])),
    ...practices.map(({ file, pages }) => lines('practices', file, [pages.en ?? ''])),
    ...procedures.map(({ file, content: { purpose, scope, steps, limits, rights, gender } }) =>
      lines('procedures', file, [
        purpose.en,
        scope.en,
        ...steps.flatMap(({ does, record }) => [does, record]),
        ...limits,
        ...rights,
        ...gender,
      ]),
    ),
    ...(consultation?.themes ?? []).map(({ key, questions, maturity }) =>
      lines('consultation', `${programmeSheets.consultation.path} (${key})`, [
        ...questions.flatMap(({ ask, evidence }) => [ask.en, evidence.en]),
        ...maturity.map(({ words }) => words.en),
      ]),
    ),
    ...(checks?.phases ?? []).map(({ key, items }) =>
      lines(
        'checks',
        `${programmeSheets.checks.path} (${key})`,
        items.flatMap(({ words, why }) => [words.en, why.en]),
      ),
    ),
  ].filter(({ text }) => text.trim() !== '');
}
