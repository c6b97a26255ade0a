import type { RecordContent, RecordKind } from '@workbench/domain';
import { themes } from '../../shared/programme/cycle';
import { courses } from '../../shared/programme/content';
import { fieldsOf, type Field } from './record-fields';

function blankValue(field: Field, today: string): unknown {
  switch (field.control) {
    case 'day':
      return today;
    case 'maybeDay':
    case 'member':
    case 'template':
      return null;
    case 'check':
      return false;
    case 'people':
    case 'steps':
    case 'daysOff':
    case 'plan':
      return [];
    case 'number':
      return field.min;
    case 'choice':
      return field.options[0];
    case 'theme':
      return themes[0]!.key;
    case 'course':
      return courses[0]!.key;
    case 'record':
      return field.mayBeNone ? null : '';
    case 'line':
    case 'words':
    case 'given':
      return '';
  }
}

/** A record to start from: the first of each choice, no words, the days of today; some of it may be given. */
export function blankOf(kind: RecordKind, today: string, given: Record<string, unknown> = {}): RecordContent {
  const blank = Object.fromEntries(fieldsOf[kind].map((field) => [field.name, blankValue(field, today)]));
  return { kind, ...blank, ...given } as RecordContent;
}

/** The day on which the page is looked at. */
export function todayIs(): string {
  return new Date().toISOString().slice(0, 10);
}
