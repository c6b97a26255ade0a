/** What can be wrong with the content of the programme, as the English sentence that follows its file; names in braces are its values. */
export const programmeFaults = {
  file_missing: 'is missing',
  file_unexpected: 'is no file of the programme; take it out or mend its name',
  not_json: 'is not valid JSON: {problem}',
  words_missing: 'has no text in "{language}" at {field}',
  shape_wrong: 'cannot be read at {field}: {problem}',
  key_of_other_file: 'says that its key is "{key}"',
  key_twice: 'has the key "{key}" twice among its {what}',
  reference_unknown: 'names the {what} "{name}", which there is not',
  too_few: 'There are {count} {what}; {needed} are needed',
  number_twice: 'has the number {number}, which "{other}" has already',
  week_outside: 'has the session "{session}" in week {week} of {weeks}',
  week_load: 'has {count} sessions in week {week}; from {fewest} to {most} are meant',
  plan_length: 'has a plan of {count} words for the session "{session}"; from {fewest} to {most} are meant',
  after_later: 'asks for "{name}" before it, which comes later',
  page_missing: 'says that it is written in "{language}", and the page is missing',
  page_untold: 'has a page in "{language}" and does not say so',
  headings_wrong: 'has the headings {found} in "{language}"; {meant} are meant',
  checklist_length: 'has {count} lines in its checklist in "{language}"; from {fewest} to {most} are meant',
  section_without_try: 'has nothing to try at the end of the section "{section}" in "{language}"',
  page_length: 'has {count} English words; from {fewest} to {most} are meant',
  page_markup: 'has {what} in "{language}", which pages do not have',
  sentences_long: 'has English sentences of {count} words in the median; {most} are the most',
  answer_unknown: 'says that "{right}" is right in question {question}, which is none of its options',
  section_unknown: 'says that question {question} is answered in "{section}", which is none of its headings',
  level_twice: 'does not have each level of maturity from 0 to 4 once',
} as const;

/** One of the faults. */
export type ProgrammeFaultCode = keyof typeof programmeFaults;

/** Something wrong with the content: what, in which file (empty for the whole), with the values that its sentence names. */
export interface ProgrammeFault {
  code: ProgrammeFaultCode;
  file: string;
  values: Record<string, string | number>;
}

/** Makes a fault. */
export function programmeFault(code: ProgrammeFaultCode, file: string, values: ProgrammeFault['values'] = {}): ProgrammeFault {
  return { code, file, values };
}

/** A fault as an English sentence, with its file. */
export function programmeFaultSentence({ code, file, values }: ProgrammeFault): string {
  const sentence = programmeFaults[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return file === '' ? sentence : `${file} ${sentence}`;
}
