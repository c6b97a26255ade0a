import type { EngagementDetail } from '@workbench/contract';
import { countPeople, type Counted, type Curriculum, type RecordContent } from '@workbench/domain';
import type { Words } from '../../shared/words/useWords';
import { fieldsOf, valueIn, wordOf, type Field } from './record-fields';
import { courseTitle, recordTitle, templateTitle, themeTitle } from './shipped';

function fieldWords(field: Field, value: unknown, { members, records }: EngagementDetail, words: Words): string {
  const { t, named, day, language } = words;
  if (value === null || value === undefined || value === '') return '';
  switch (field.control) {
    case 'day':
    case 'maybeDay':
      return day(wordOf(value));
    case 'choice':
      return named('engValue', wordOf(value));
    case 'check':
      return t(value === true ? 'engagements.yes' : 'engagements.no');
    case 'theme':
      return themeTitle(wordOf(value), language);
    case 'course':
      return courseTitle(wordOf(value), language);
    case 'template':
      return templateTitle(wordOf(value), language);
    case 'member':
      return members.find(({ personId }) => personId === value)?.displayName ?? '';
    case 'record': {
      const record = records.find(({ id }) => id === value);
      return record ? recordTitle(record.content, language) : '';
    }
    case 'people': {
      const { total, bySex } = countPeople(value as Counted[]);
      return total === 0 ? '' : t('engagements.peopleSum', { total, women: bySex.female, men: bySex.male });
    }
    case 'steps':
      return (value as { who: string; does: string }[]).map(({ who, does }, at) => `${at + 1}. ${who}: ${does}`).join('\n');
    case 'plan':
      return (value as Curriculum['courses']).map(({ course, weeks }) => `${courseTitle(course, language)} (${weeks})`).join('\n');
    case 'daysOff':
      return (value as Curriculum['daysOff']).map(({ on, words: what }) => `${day(on)} ${what}`).join('\n');
    case 'line':
    case 'words':
    case 'number':
    case 'given':
      return wordOf(value);
  }
}

/** What a record holds besides its title, field by field, in words; what is empty is left out. */
export function summaryOf(content: RecordContent, engagement: EngagementDetail, words: Words): { name: string; value: string }[] {
  return fieldsOf[content.kind].flatMap((field) => {
    if (field.name === 'title' || field.control === 'given') return [];
    const value = fieldWords(field, valueIn(content, field.name), engagement, words);
    return value === '' ? [] : [{ name: words.named('engField', field.name), value }];
  });
}

/** The same as lines of text, with the title first: for two versions side by side. */
export function asLines(content: RecordContent, engagement: EngagementDetail, words: Words): string {
  const lines = summaryOf(content, engagement, words).map(({ name, value }) => `${name}: ${value}`);
  return [recordTitle(content, words.language), ...lines].join('\n');
}
