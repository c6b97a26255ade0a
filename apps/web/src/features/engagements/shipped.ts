import { shippedOf, type RecordContent, type Ref, type ShippedSort, type Words } from '@workbench/domain';
import { courses, practices, procedures } from '../../shared/programme/content';
import { phases, themes } from '../../shared/programme/cycle';
import type { Language } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';

const titleIn = (rows: readonly { key: string; title: Words }[], key: string, language: Language): string => {
  const found = rows.find((row) => row.key === key);
  return found ? inLanguage(found.title, language) : key;
};

/** Name of a theme of the consultation. */
export const themeTitle = (key: string, language: Language) => titleIn(themes, key, language);
/** Name of a course. */
export const courseTitle = (key: string, language: Language) => titleIn(courses, key, language);
/** Name of a template of a procedure. */
export const templateTitle = (key: string, language: Language) => titleIn(procedures, key, language);

/** Words of a question of the consultation. */
export function questionWords(theme: string, question: string, language: Language): string {
  const found = themes.find(({ key }) => key === theme)?.questions.find(({ key }) => key === question);
  return found ? inLanguage(found.ask, language) : question;
}

function itemWords(phase: string, item: string, language: Language): string {
  const found = phases.find(({ key }) => key === phase)?.items.find(({ key }) => key === item);
  return found ? inLanguage(found.words, language) : item;
}

/** Shipped pieces of a sort, with their references; those within a course where one is named. */
export function shippedPieces(sort: ShippedSort, within: string | undefined, language: Language): { ref: Ref; title: string }[] {
  if (sort === 'course') return courses.map(({ key, title }) => ({ ref: `course:${key}`, title: inLanguage(title, language) }));
  if (sort === 'practice') return practices.map(({ key, title }) => ({ ref: `practice:${key}`, title: inLanguage(title, language) }));
  const course = courses.find(({ key }) => key === within);
  const pieces = sort === 'competency' ? course?.competencies : course?.objectives;
  return (pieces ?? []).map(({ key, words }) => ({ ref: `${sort}:${course!.key}/${key}`, title: inLanguage(words, language) }));
}

/** What a shipped piece is called; its key where it does not ship any more. */
export function shippedTitle(ref: Ref, language: Language): string {
  const { sort, key } = shippedOf(ref)!;
  return shippedPieces(sort, key.split('/')[0], language).find((piece) => piece.ref === ref)?.title ?? key;
}

/** What a record is called where it stands among others. */
export function recordTitle(content: RecordContent, language: Language): string {
  if ('title' in content) return content.title;
  switch (content.kind) {
    case 'answer':
      return questionWords(content.theme, content.question, language);
    case 'maturity':
      return themeTitle(content.theme, language);
    case 'attendance':
      return courseTitle(content.course, language);
    case 'rights_check':
      return itemWords(content.phase, content.item, language);
    case 'comment':
      return content.words;
  }
}
