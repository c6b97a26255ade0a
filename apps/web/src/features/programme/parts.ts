import type { Words } from '@workbench/domain';
import { courses, guides, practices, procedures } from '../../shared/programme/content';
import type { MessageId } from '../../shared/words/catalogue';

/** The shelves of the programme, in the order in which they are shown. */
export const partNames = ['courses', 'guides', 'practices', 'procedures'] as const;
export type Part = (typeof partNames)[number];

/** A page of the programme as lists show it. */
export interface Entry {
  part: Part;
  key: string;
  title: Words;
  summary: Words;
}

const on = (part: Part, rows: readonly Omit<Entry, 'part'>[]): Entry[] => rows.map((row) => ({ ...row, part }));

/** Everything on a shelf. */
export const shelves: Record<Part, readonly Entry[]> = {
  courses: on('courses', courses),
  guides: on('guides', guides),
  practices: on('practices', practices),
  procedures: on('procedures', procedures),
};

/** Name of each shelf. */
export const partWords: Record<Part, MessageId> = {
  courses: 'programme.courses',
  guides: 'programme.guides',
  practices: 'programme.practices',
  procedures: 'programme.procedures',
};

/** The page with a key on a shelf; nothing when there is none. */
export const entryOf = (part: Part, key: string): Entry | undefined => shelves[part].find((entry) => entry.key === key);
