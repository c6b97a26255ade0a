/**
 * What can be wrong with a pack, as the English sentence that follows its file and key; names in braces are the fault's values.
 */
export const packFaults = {
  file_missing: 'is missing',
  file_unexpected: 'is no file of a pack; take it out or mend its name',
  not_json: 'is not valid JSON: {problem}',
  not_a_list: 'must be a list',
  shape_wrong: 'cannot be read at {field}: {problem}',
  key_twice: 'has a key that another {what} has already',
  reference_unknown: 'names the {what} "{name}", which the pack does not have',
  words_missing: 'has no text in {languages}',
  objective_without_inject: 'is an objective that no inject serves',
  inject_without_recipient: 'goes to nobody',
  inject_outside_time: 'falls {minutes} minutes after the start, outside the exercise of {length} minutes',
  condition_later: 'waits for inject {inject}, which is planned later than itself',
  condition_circle: 'waits for itself, by way of {inject}',
  condition_never: 'waits for the expected action "{expected}", which no earlier inject asks for',
  action_never_asked: 'is expected, yet no inject asks for it',
  action_without_evaluator: 'is expected, and nobody watches for it',
  person_without_agency: 'has no agency',
  agency_without_people: 'has items and nobody to read them',
  item_in_wrong_file: 'is an item of {agency}, so that it belongs in items/{folder}.json',
  item_after_end: 'is reported after the end and carried by no inject, so that nobody will read it',
  item_not_delivered: 'brings the item "{item}" of {agency}, to whom it does not go',
  source_of_other_agency: 'names the source "{source}", which is of {agency}',
  level_unknown: 'is marked with level {level}; the ladder has {levels}, counted from 0',
  marking_unreadable: 'carries a marking that nobody of {agency} could read',
  recipients_break_marking: 'brings the item "{item}" to {agency}, to whom its marking does not release it',
  recipients_break_sharing: 'brings the item "{item}" to {agency}, which must not have it ({rule})',
  sharing_contradicts: 'says of the item "{item}" and {agency} the opposite of {rule}',
  sharing_with_owner: 'is about the item "{item}" and {agency}, whose own it is',
  load_too_high: 'gets up to {items} items in an hour of play for {readers} readers; {most} are the most one can read ({hours} such hours)',
  load_none: 'gets nothing to read in {hours} of {all} hours of play',
  fact_unreachable: 'cannot be found out: no set of its items is released and readable in time',
  fact_by_chance: 'can only be found out when an inject is released that perhaps is not',
  alias_in_no_item: 'has the name "{alias}", which stands in no item',
  link_does_not_fit: 'says "{predicate}" of a {subject} and a {object}, which cannot be claimed ({reason})',
  link_without_items: 'is shown by no item',
  link_not_across: 'is said to be shown by no single agency, yet {agency} has all its items',
  gradings_few: 'holds the right grading of {graded} of {items} items; more than half should have one',
  deception_unseen: 'cannot be seen by anybody: {why}',
  echo_of_one: 'is an echo, which needs at least two items',
  excerpt_absent: 'quotes "{excerpt}", which stands in none of the items it is about',
  item_named_absent: 'speaks of the item "{item}", which the pack does not have',
  place_real: 'names "{name}", which is a real place',
  email_real: 'has the e-mail address {name}; invented ones end in .example',
  phone_real: 'has the telephone number {name}, which may be somebody’s; write one that begins with +999',
  account_real: 'has the account number {name}, whose check digits are right, so that it may be somebody’s',
} as const;

/** One of the faults. */
export type PackFaultCode = keyof typeof packFaults;

/** Something wrong with a pack: what, in which file, of which key (empty for a whole file), with the values that its sentence names. */
export interface PackFault {
  code: PackFaultCode;
  file: string;
  key: string;
  values: Record<string, string | number>;
}

/** Makes a fault. */
export function packFault(code: PackFaultCode, file: string, key = '', values: PackFault['values'] = {}): PackFault {
  return { code, file, key, values };
}

/** A fault as an English sentence, without its file. */
export function packFaultSentence({ code, key, values }: PackFault): string {
  const sentence = packFaults[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return key === '' ? sentence : `${key} ${sentence}`;
}
