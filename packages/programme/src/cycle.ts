import checklistsFile from '../checklists.json';
import consultationFile from '../consultation.json';
import type { LanguageWords } from './shapes';

/** A question of the consultation, and what one would show for its answer. */
export interface ConsultationQuestion {
  key: string;
  ask: LanguageWords;
  evidence: LanguageWords;
}

/** A theme of the consultation, with what each level of maturity means in it. */
export interface ConsultationTheme {
  key: string;
  title: LanguageWords;
  questions: readonly ConsultationQuestion[];
  maturity: readonly { level: number; words: LanguageWords }[];
}

/** A phase of the cycle, with what is checked in it for human rights and gender. */
export interface ChecklistPhase {
  key: string;
  title: LanguageWords;
  items: readonly { key: string; words: LanguageWords; why: LanguageWords }[];
}

/** Themes of the consultation, in their order. */
export const themes: readonly ConsultationTheme[] = consultationFile.themes;
/** Phases of the cycle, in their order. */
export const phases: readonly ChecklistPhase[] = checklistsFile.phases;
