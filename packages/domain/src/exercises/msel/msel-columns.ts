/** Fields of an inject that a table of injects has a column for. */
export const mselFields = [
  'serial',
  'move',
  'kind',
  'offset',
  'scenarioTime',
  'from',
  'to',
  'method',
  'type',
  'subject',
  'text',
  'language',
  'items',
  'expects',
  'objectives',
  'responsible',
  'when',
  'notes',
] as const;
export type MselField = (typeof mselFields)[number];

/** Heads of the columns, as master scenario events lists call them; they stay in English so that other tools know them. */
export const mselHeads: Record<MselField, string> = {
  serial: 'Control Number',
  move: 'Move',
  kind: 'Inject Kind',
  offset: 'Minutes from Start',
  scenarioTime: 'Designated Scenario Time',
  from: 'From',
  to: 'To',
  method: 'Delivery Method',
  type: 'Event Type',
  subject: 'Title',
  text: 'Description',
  language: 'Language',
  items: 'Items',
  expects: 'Expected Actions',
  objectives: 'Exercise Objective',
  responsible: 'Assigned To',
  when: 'Release When',
  notes: 'Notes',
};

const conventional = new Set(Object.values(mselHeads).map((head) => head.toLowerCase()));

/** Whether a column is called as one of the conventional ones is, so that no own column may be. */
export function isConventional(name: string): boolean {
  return conventional.has(name.trim().toLowerCase());
}

/** Columns of a file that no field is read from and that are called as no field is: they are kept as own ones. */
export function ownColumnsOf(columns: readonly string[], mapping: MselMapping): string[] {
  const used = new Set(Object.values(mapping));
  return [...new Set(columns)].filter((name) => name.trim() !== '' && !used.has(name) && !isConventional(name));
}

/** Which column of a file holds which field; null where none does. */
export type MselMapping = Record<MselField, string | null>;

const names: Record<MselField, RegExp> = {
  serial: /^(control|serial|inject|event)?.?(number|no\.?|#|id|serial)$/i,
  move: /^(move|phase|group)$/i,
  kind: /^(inject.?)?(kind|category)$/i,
  offset: /^(minutes.?from.?start|offset|elapsed.*|t\+.*)$/i,
  scenarioTime: /^(designated.?)?(scenario|simulated|exercise|delivery).?time$/i,
  from: /^(from|sender)(.?(org|organi[sz]ation))?$/i,
  to: /^(to|recipients?|players?)(.?(org|organi[sz]ation))?$/i,
  method: /^(delivery.?method|inject.?mode|method|mode|means)$/i,
  type: /^(event|inject).?type$/i,
  subject: /^(title|subject|short.?description)$/i,
  text: /^(description|details|text|inject.?text|message)$/i,
  language: /^(language|lang)$/i,
  items: /^(items?|attachments?|documents?)$/i,
  expects: /^expected.*(actions?|response)$/i,
  objectives: /^(exercise.?)?objectives?$/i,
  responsible: /^(assigned.?to|responsible|controller|owner)$/i,
  when: /^(release.?when|condition|trigger)$/i,
  notes: /^(notes?|remarks?|comments?)$/i,
};

/** A mapping to start from, by the names of the columns; each column fills one field. */
export function guessMselMapping(columns: readonly string[]): MselMapping {
  const used = new Set<string>();
  return Object.fromEntries(
    mselFields.map((field) => {
      const column = columns.find((name) => !used.has(name) && names[field].test(name.trim())) ?? null;
      if (column !== null) used.add(column);
      return [field, column];
    }),
  ) as MselMapping;
}
