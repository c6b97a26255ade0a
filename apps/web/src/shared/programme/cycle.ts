import checklistsFile from '../../../../../packages/programme/checklists.json';
import consultationFile from '../../../../../packages/programme/consultation.json';
import type { Words } from '@workbench/domain';

/** A question of the consultation, and what one would show for its answer. */
export interface ConsultationQuestion {
  key: string;
  ask: Words;
  evidence: Words;
}

/** A theme of the consultation, with what each level of maturity means in it. */
export interface ConsultationTheme {
  key: string;
  title: Words;
  questions: readonly ConsultationQuestion[];
  maturity: readonly { level: number; words: Words }[];
}

/** A phase of the cycle, with what is checked in it for human rights and gender. */
export interface ChecklistPhase {
  key: string;
  title: Words;
  items: readonly { key: string; words: Words; why: Words }[];
}

/** Themes of the consultation, in their order. */
export const themes: readonly ConsultationTheme[] = consultationFile.themes;
/** Phases of the cycle, in their order. */
export const phases: readonly ChecklistPhase[] = checklistsFile.phases;
