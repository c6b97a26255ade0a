import type { Consultation } from './consultation';
import { ThemeKey } from './consultation';
import type { Course, CourseSession } from './course';
import type { Guide } from './guide';
import { Phase, type PhaseChecks } from './phase-checks';
import { practiceHeadings, type Practice } from './practice';
import type { Procedure } from './procedure';
import type { FourWords } from './programme-words';

/** A programme before it is written to files, for tests to plant faults in. `files` wins over what the rest says; undefined leaves out. */
export interface RawProgramme {
  courses: Course[];
  guides: Guide[];
  practices: Practice[];
  procedures: Procedure[];
  consultation: Consultation;
  checks: PhaseChecks;
  files: Record<string, string | undefined>;
}

const four = (en: string): FourWords => ({ en, fr: `${en} (fr)`, pt: `${en} (pt)`, ar: `${en} (ar)` });
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
/** Six words a sentence. */
const prose = (sentences: number): string => times(sentences, () => 'Say how the source knows it.').join(' ');

function aSession(week: number, at: number): CourseSession {
  const materials = [{ guide: 'guide-1' }, { practice: 'practice-1' }, { procedure: 'procedure-1' }];
  return { key: `week-${week}-${at}`, week, minutes: 90, kind: 'briefing', title: four('Session'), plan: prose(12), materials };
}

function aCourse(number: number): Course {
  // Four courses of two weeks and seven of one make fifteen.
  const weeks = number <= 4 ? 2 : 1;
  const named = (key: string) => ({ key, words: four('Share early') });
  return {
    key: `course-${number}`,
    number,
    version: 1,
    weeks,
    title: four('Course'),
    summary: four('What it is about.'),
    objectives: times(4, (at) => named(`objective-${at}`)),
    competencies: times(3, (at) => ({ ...named(`competency-${at}`), shownBy: 'Items graded.' })),
    sessions: times(weeks, (week) => times(5, (at) => aSession(week + 1, at))).flat(),
    practical: times(2, (at) => ({
      key: `work-${at}`,
      title: four('Grade'),
      deed: 'grade_item',
      count: 5,
      dataset: null,
      help: { en: 'Read first.' },
    })),
    assessment: { words: { en: 'A test.' }, passes: { en: 'Half is right.' } },
    after: number === 1 ? [] : [`course-${number - 1}`],
  };
}

function aGuide(number: number): Guide {
  const options = ['a', 'b', 'c'].map((key) => ({ key, words: { en: `Answer ${key}` } }));
  return {
    key: `guide-${number}`,
    number,
    version: 1,
    title: four('Guide'),
    summary: four('What it is about.'),
    minutes: 20,
    courses: ['course-1'],
    translated: ['en'],
    questions: times(8, (at) => ({ key: `q${at}`, ask: { en: 'Why?' }, options, right: 'b', why: { en: 'So.' }, section: 'Section 1' })),
    sources: ['A public manual, chapter on grading'],
  };
}

function aPractice(number: number): Practice {
  return {
    key: `practice-${number}`,
    version: 1,
    title: four('Practice'),
    summary: four('What is done.'),
    applies: ['grading'],
    courses: ['course-1'],
    related: [`practice-${number === 1 ? 2 : 1}`],
    sources: ['A public manual, chapter on grading'],
    translated: ['en'],
  };
}

function aProcedure(number: number): Procedure {
  return {
    key: `procedure-${number}`,
    version: 1,
    title: four('Procedure'),
    summary: four('How it is done.'),
    purpose: { en: 'To share.' },
    scope: { en: 'All items.' },
    roles: times(2, (at) => ({ role: `role ${at}`, does: 'Decides.' })),
    steps: times(8, (at) => ({ key: `step-${at}`, who: 'analyst', does: 'Reads it.', record: 'In the log.' })),
    limits: ['One day.'],
    rights: ['Purpose is stated.'],
    gender: ['People are counted by sex.'],
    practices: ['practice-1'],
    places: ['intake'],
    reviewMonths: 12,
  };
}

/** A page of a guide in English: six sections, each with something to try. */
export function aGuidePage(sections = 6): string {
  return times(sections, (at) => `## Section ${at + 1}\n\n${prose(58)}\n\n> Try it: open Triage.\n`).join('\n');
}

/** A page of a practice in English. */
export function aPracticePage(): string {
  const checklist = times(6, () => '- [ ] The grade has a reason\n').join('');
  return practiceHeadings.map((heading) => `## ${heading}\n\n${heading === 'Checklist' ? checklist : `${prose(14)}\n`}`).join('\n');
}

/** A programme without a fault. */
export function aProgramme(): RawProgramme {
  const question = (at: number) => ({ key: `question-${at}`, ask: four('Who decides?'), evidence: four('The minutes.') });
  return {
    courses: times(11, (at) => aCourse(at + 1)),
    guides: times(7, (at) => aGuide(at + 1)),
    practices: times(60, (at) => aPractice(at + 1)),
    procedures: times(8, (at) => aProcedure(at + 1)),
    consultation: {
      version: 1,
      themes: ThemeKey.options.map((key) => ({
        key,
        title: four(key),
        questions: times(7, question),
        maturity: times(5, (level) => ({ level, words: four('So far.') })),
      })),
    },
    checks: {
      version: 1,
      phases: Phase.options.map((key) => ({
        key,
        title: four(key),
        items: times(5, (at) => ({ key: `check-${at}`, words: four('Women were heard'), why: four('They know.') })),
      })),
    },
    files: {},
  };
}

/** The files of a programme. */
export function textsOfProgramme({
  courses,
  guides,
  practices,
  procedures,
  consultation,
  checks,
  files,
}: RawProgramme): Map<string, string> {
  const written: Record<string, string | undefined> = {
    ...Object.fromEntries(courses.map((one) => [`courses/${one.key}.json`, JSON.stringify(one)])),
    ...Object.fromEntries(guides.map((one) => [`guides/${one.key}/guide.json`, JSON.stringify(one)])),
    ...Object.fromEntries(guides.map((one) => [`guides/${one.key}/en.md`, aGuidePage()])),
    ...Object.fromEntries(practices.map((one) => [`compendium/${one.key}/entry.json`, JSON.stringify(one)])),
    ...Object.fromEntries(practices.map((one) => [`compendium/${one.key}/en.md`, aPracticePage()])),
    ...Object.fromEntries(procedures.map((one) => [`procedures/${one.key}.json`, JSON.stringify(one)])),
    'consultation.json': JSON.stringify(consultation),
    'checklists.json': JSON.stringify(checks),
    ...files,
  };
  return new Map(Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
