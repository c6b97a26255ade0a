import {
  Followed,
  MaturityMoment,
  ProcedureState,
  RecommendationSort,
  RecommendationState,
  Severity,
  Weekend,
  type RecordKind,
} from '@workbench/domain';

/** A field of a record as its form shows it; its name stands under `engField`, its values under `engValue`. */
export type Field = { name: string } & (
  | {
      control:
        | 'line'
        | 'words'
        | 'day'
        | 'maybeDay'
        | 'check'
        | 'people'
        | 'member'
        | 'theme'
        | 'course'
        | 'template'
        | 'steps'
        | 'plan'
        | 'daysOff';
    }
  | { control: 'number'; min: number; max: number }
  | { control: 'choice'; options: readonly string[] }
  | { control: 'record'; of: RecordKind; mayBeNone?: boolean }
  /** Set by where the form was opened. */
  | { control: 'given' }
);

const title: Field = { name: 'title', control: 'line' };
const words: Field = { name: 'words', control: 'words' };
const on: Field = { name: 'on', control: 'day' };
const people: Field = { name: 'people', control: 'people' };
const choice = (name: string, options: readonly string[]): Field => ({ name, control: 'choice', options });
const number = (name: string, min: number, max: number): Field => ({ name, control: 'number', min, max });
const text = (name: string): Field => ({ name, control: 'words' });

/** Fields of each kind of record, in the order of the form. */
export const fieldsOf: Record<RecordKind, readonly Field[]> = {
  agency_consulted: [title, words],
  meeting: [title, on, text('place'), people, words],
  answer: [{ name: 'theme', control: 'given' }, { name: 'question', control: 'given' }, words, text('evidence')],
  maturity: [{ name: 'theme', control: 'given' }, choice('moment', MaturityMoment.options), number('level', 0, 4), words],
  finding: [title, { name: 'theme', control: 'theme' }, choice('severity', Severity.options), words, text('evidence')],
  recommendation: [
    title,
    choice('sort', RecommendationSort.options),
    words,
    text('owner'),
    { name: 'ownerId', control: 'member' },
    { name: 'startsOn', control: 'maybeDay' },
    { name: 'dueOn', control: 'maybeDay' },
    text('indicator'),
    number('progress', 0, 100),
    choice('state', RecommendationState.options),
    text('reason'),
  ],
  visit: [
    title,
    text('place'),
    { name: 'startsOn', control: 'day' },
    { name: 'endsOn', control: 'day' },
    text('agenda'),
    people,
    text('presentations'),
    text('challenges'),
  ],
  lesson: [title, words],
  curriculum: [
    title,
    { name: 'startsOn', control: 'day' },
    choice('weekend', Weekend.options),
    { name: 'courses', control: 'plan' },
    { name: 'daysOff', control: 'daysOff' },
  ],
  cohort: [title, people, words],
  attendance: [{ name: 'cohortId', control: 'record', of: 'cohort' }, { name: 'course', control: 'course' }, on, people, words],
  mentorship: [
    title,
    { name: 'startsOn', control: 'day' },
    number('months', 1, 3),
    number('extension', 0, 12),
    text('reason'),
    text('goals'),
    text('closing'),
  ],
  mentoring_session: [title, { name: 'mentorshipId', control: 'record', of: 'mentorship' }, on, words, text('next')],
  exercise: [title, { name: 'cohortId', control: 'record', of: 'cohort' }, on, words],
  exercise_objective: [title, { name: 'exerciseId', control: 'record', of: 'exercise' }, words],
  observation: [
    title,
    on,
    { name: 'procedureId', control: 'record', of: 'procedure', mayBeNone: true },
    { name: 'template', control: 'template' },
    choice('followed', Followed.options),
    words,
  ],
  corrective_action: [title, words, text('owner'), { name: 'dueOn', control: 'maybeDay' }, { name: 'isDone', control: 'check' }],
  procedure: [
    title,
    { name: 'template', control: 'template' },
    text('purpose'),
    { name: 'steps', control: 'steps' },
    choice('state', ProcedureState.options),
    number('edition', 1, 999),
    { name: 'reviewOn', control: 'maybeDay' },
  ],
  rights_check: [{ name: 'phase', control: 'given' }, { name: 'item', control: 'given' }, { name: 'isDone', control: 'check' }, words],
  comment: [{ name: 'findingId', control: 'given' }, words],
};

/** The value of a field of a record. */
export function valueIn(content: object, name: string): unknown {
  return (content as Record<string, unknown>)[name];
}

/** A value as words: text and numbers as they are, everything else as none. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
