import { programmeSheets, type Programme, type Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';

type Keyed = readonly { key: string }[];

function twice(rows: readonly string[]): string[] {
  return [...new Set(rows.filter((row, at) => rows.indexOf(row) !== at))];
}

function within(file: string, what: string, rows: Keyed): ProgrammeFault[] {
  return twice(rows.map(({ key }) => key)).map((key) => programmeFault('key_twice', file, { key, what }));
}

/** Numbers that stand twice in a list. */
function numbers(list: readonly Shipped<{ key: string; number: number }>[]): ProgrammeFault[] {
  return list.flatMap(({ file, content: { number } }, at) => {
    const first = list.findIndex(({ content }) => content.number === number);
    return first === at ? [] : [programmeFault('number_twice', file, { number, other: list[first]?.content.key ?? '' })];
  });
}

/** Keys and numbers that should name one thing and name two. */
export function keyFaults({ courses, guides, procedures, consultation, checks }: Programme): ProgrammeFault[] {
  const themes = consultation?.themes ?? [];
  const phases = checks?.phases ?? [];
  return [
    ...numbers(courses),
    ...numbers(guides),
    ...courses.flatMap(({ file, content }) => [
      ...within(file, 'objectives', content.objectives),
      ...within(file, 'competencies', content.competencies),
      ...within(file, 'sessions', content.sessions),
      ...within(file, 'practical works', content.practical),
    ]),
    ...guides.flatMap(({ file, content: { questions } }) => [
      ...within(file, 'questions', questions),
      ...questions.flatMap(({ key, options }) => within(file, `options of ${key}`, options)),
    ]),
    ...procedures.flatMap(({ file, content }) => within(file, 'steps', content.steps)),
    ...within(programmeSheets.consultation.path, 'themes', themes),
    ...themes.flatMap(({ key, questions }) => within(programmeSheets.consultation.path, `questions of ${key}`, questions)),
    ...within(programmeSheets.checks.path, 'phases', phases),
    ...phases.flatMap(({ key, items }) => within(programmeSheets.checks.path, `checks of ${key}`, items)),
  ];
}
