import checklistsFile from '../../../../../packages/programme/checklists.json';
import consultationFile from '../../../../../packages/programme/consultation.json';
import type { Consultation, PhaseChecks } from '@workbench/domain';

/** Themes of the consultation, in their order. */
export const themes = (consultationFile as Consultation).themes;
/** Phases of the cycle, in their order. */
export const phases = (checklistsFile as PhaseChecks).phases;
