import { describe, expect, it } from 'vitest';
import { aGuidePage, aPracticePage, aProgramme, textsOfProgramme, type RawProgramme } from '../arbitrary-programme';
import { checkProgramme } from './check-programme';
import { programmeFaults, programmeFaultSentence, type ProgrammeFaultCode } from './fault';

const check = (raw: RawProgramme) => checkProgramme(textsOfProgramme(raw));
const page = 'compendium/practice-1/en.md';
const entry = 'compendium/practice-1/entry.json';
const course = 'courses/course-1.json';
const guide = 'guides/guide-1/guide.json';

/** Text in which a language was lost. */
function withoutLanguage(raw: RawProgramme, language: string): void {
  const title: Record<string, string> = raw.practices[0]!.title;
  delete title[language];
}

const practicePage = (change: (text: string) => string) => (raw: RawProgramme) => void (raw.files[page] = change(aPracticePage()));

/** A fault to plant, what it should be called, and in which file. */
const planted: [code: ProgrammeFaultCode, file: string, plant: (raw: RawProgramme) => void][] = [
  ['file_missing', 'checklists.json', (raw) => void (raw.files['checklists.json'] = undefined)],
  ['file_unexpected', 'notes.txt', (raw) => void (raw.files['notes.txt'] = 'x')],
  ['file_unexpected', 'compendium/nobody/en.md', (raw) => void (raw.files['compendium/nobody/en.md'] = aPracticePage())],
  ['not_json', course, (raw) => void (raw.files[course] = '{')],
  ['words_missing', entry, (raw) => withoutLanguage(raw, 'ar')],
  ['words_missing', entry, (raw) => void (raw.practices[0]!.summary.pt = ' ')],
  ['shape_wrong', entry, (raw) => void (raw.practices[0]!.sources = [])],
  ['shape_wrong', course, (raw) => void ((raw.courses[0]!.practical[0]!.deed as string) = 'ticked_by_hand')],
  ['shape_wrong', course, (raw) => void ((raw.courses[0]!.practical[0]!.dataset as string) = 'gone')],
  ['shape_wrong', entry, (raw) => void ((raw.practices[0]!.applies as string[]) = ['kitchen'])],
  ['shape_wrong', 'procedures/procedure-1.json', (raw) => void raw.procedures[0]!.steps.pop()],
  ['key_of_other_file', 'courses/course-9b.json', (raw) => moveFile(raw, course, 'courses/course-9b.json')],
  ['key_twice', course, (raw) => void (raw.courses[0]!.sessions[1]!.key = raw.courses[0]!.sessions[0]!.key)],
  ['key_twice', 'procedures/procedure-1.json', (raw) => void (raw.procedures[0]!.steps[1]!.key = 'step-0')],
  ['key_twice', 'consultation.json', (raw) => void (raw.consultation.themes[0]!.questions[1]!.key = 'question-0')],
  ['key_twice', 'checklists.json', (raw) => void (raw.checks.phases[0]!.items[1]!.key = 'check-0')],
  ['key_twice', guide, (raw) => void (raw.guides[0]!.questions[1]!.key = 'q0')],
  ['reference_unknown', course, (raw) => void (raw.courses[0]!.sessions[0]!.materials = [{ practice: 'gone' }])],
  ['reference_unknown', course, (raw) => void (raw.courses[0]!.sessions[0]!.materials = [{ guide: 'gone' }])],
  ['reference_unknown', course, (raw) => void (raw.courses[0]!.sessions[0]!.materials = [{ procedure: 'gone' }])],
  ['reference_unknown', course, (raw) => void (raw.courses[0]!.after = ['gone'])],
  ['reference_unknown', entry, (raw) => void (raw.practices[0]!.related = ['gone'])],
  ['reference_unknown', entry, (raw) => void (raw.practices[0]!.courses = ['gone'])],
  ['reference_unknown', guide, (raw) => void (raw.guides[0]!.courses = ['gone'])],
  ['reference_unknown', 'procedures/procedure-1.json', (raw) => void (raw.procedures[0]!.practices = ['gone'])],
  ['too_few', '', (raw) => void raw.practices.pop()],
  ['too_few', '', (raw) => void raw.guides.pop()],
  ['too_few', '', (raw) => void raw.procedures.pop()],
  ['too_few', '', (raw) => void raw.courses.pop()],
  ['too_few', '', (raw) => void raw.consultation.themes.pop()],
  ['too_few', '', (raw) => void raw.checks.phases.pop()],
  ['too_few', '', (raw) => void (raw.courses[10]!.weeks = 2)],
  ['number_twice', 'courses/course-2.json', (raw) => void (raw.courses[1]!.number = 1)],
  ['number_twice', 'guides/guide-7/guide.json', (raw) => void (raw.guides[6]!.number = 1)],
  ['week_outside', course, (raw) => void (raw.courses[0]!.sessions[0]!.week = 3)],
  ['week_load', course, (raw) => void raw.courses[0]!.sessions.pop()],
  ['plan_length', course, (raw) => void (raw.courses[0]!.sessions[0]!.plan = 'Talk about it.')],
  ['after_later', course, (raw) => void (raw.courses[0]!.after = ['course-2'])],
  ['page_missing', entry, (raw) => void (raw.files[page] = undefined)],
  ['page_missing', guide, (raw) => raw.guides[0]!.translated.push('fr')],
  ['page_untold', guide, (raw) => void (raw.files['guides/guide-1/pt.md'] = aGuidePage())],
  ['headings_wrong', entry, practicePage((text) => text.replace('## Why', '## Reasons'))],
  ['headings_wrong', entry, practicePage((text) => text.replace('## Why', '## X').replace('## How', '## Why').replace('## X', '## How'))],
  ['headings_wrong', guide, (raw) => void (raw.files['guides/guide-1/en.md'] = aGuidePage(5))],
  ['checklist_length', entry, practicePage((text) => text.replaceAll(/- \[ \] .*\n/g, ''))],
  ['section_without_try', guide, (raw) => void (raw.files['guides/guide-1/en.md'] = aGuidePage().replace('> Try it: open Triage.\n', ''))],
  ['page_length', entry, practicePage((text) => text.replace('Say how the source knows it. '.repeat(12), ''))],
  ['page_length', guide, (raw) => void (raw.files['guides/guide-1/en.md'] = aGuidePage(10))],
  ['page_markup', entry, practicePage((text) => `${text}<b>Note</b>\n`)],
  ['page_markup', entry, practicePage((text) => `${text}| a | b | c | d | e |\n`)],
  ['page_markup', entry, practicePage((text) => `# Title\n${text}`)],
  ['sentences_long', guide, (raw) => void (raw.files['guides/guide-1/en.md'] = aGuidePage().replaceAll('. Say', ' and say'))],
  ['answer_unknown', guide, (raw) => void (raw.guides[0]!.questions[0]!.right = 'z')],
  ['section_unknown', guide, (raw) => void (raw.guides[0]!.questions[0]!.section = 'Section 99')],
  ['level_twice', 'consultation.json (gender)', (raw) => void (raw.consultation.themes[7]!.maturity[1]!.level = 0)],
];

function moveFile(raw: RawProgramme, from: string, to: string): void {
  raw.files[to] = textsOfProgramme(raw).get(from);
  raw.files[from] = undefined;
}

describe('a sound programme', () => {
  it('has no fault', () => {
    expect(check(aProgramme()).faults).toEqual([]);
  });

  it('is counted and measured', () => {
    const { counts, reading } = check(aProgramme());
    expect(counts).toEqual({ courses: 11, weeks: 15, guides: 7, practices: 60, procedures: 8, themes: 8, phases: 7 });
    expect(reading.map(({ kind, texts }) => [kind, texts])).toEqual([
      ['courses', 11],
      ['guides', 7],
      ['practices', 60],
      ['procedures', 8],
      ['consultation', 8],
      ['checks', 7],
    ]);
    expect(reading[2]).toMatchObject({ words: { median: 371, longest: 371 }, sentence: { median: 6 } });
  });
});

describe('a planted fault', () => {
  it.each(planted)('%s is found in %s', (code, file, plant) => {
    const raw = aProgramme();
    plant(raw);
    expect(check(raw).faults.map((fault) => [fault.code, fault.file])).toContainEqual([code, file]);
  });

  it('is planted of every kind', () => {
    expect(Object.keys(programmeFaults).filter((code) => !planted.some(([known]) => known === code))).toEqual([]);
  });

  it('is told as a sentence with its values', () => {
    const raw = aProgramme();
    raw.practices[0]!.related = ['gone'];
    expect(check(raw).faults.map(programmeFaultSentence)).toEqual([`${entry} names the practice "gone", which there is not`]);
  });
});
