import type { PackLanguage } from '../exercises/pack/words';
import { Consultation } from './consultation';
import { Course } from './course';
import { Guide } from './guide';
import { PhaseChecks } from './phase-checks';
import { Practice } from './practice';
import { Procedure } from './procedure';

/** Something that ships in files: what it says of itself, and its pages by language. */
export interface Shipped<Content> {
  file: string;
  content: Content;
  pages: Partial<Record<PackLanguage, string>>;
}

/** Where each kind of content stands in the folder of the programme; the group of a pattern is its key. */
export const programmeLists = {
  courses: { pattern: /^courses\/([^/]+)\.json$/, shape: Course },
  guides: { pattern: /^guides\/([^/]+)\/guide\.json$/, shape: Guide },
  practices: { pattern: /^compendium\/([^/]+)\/entry\.json$/, shape: Practice },
  procedures: { pattern: /^procedures\/([^/]+)\.json$/, shape: Procedure },
} as const;
export type ProgrammeList = keyof typeof programmeLists;

/** The files of which there is one each. */
export const programmeSheets = {
  consultation: { path: 'consultation.json', shape: Consultation },
  checks: { path: 'checklists.json', shape: PhaseChecks },
} as const;
export type ProgrammeSheet = keyof typeof programmeSheets;

/** All content of the programme that could be read. */
export interface Programme {
  courses: Shipped<Course>[];
  guides: Shipped<Guide>[];
  practices: Shipped<Practice>[];
  procedures: Shipped<Procedure>[];
  consultation: Consultation | undefined;
  checks: PhaseChecks | undefined;
}
