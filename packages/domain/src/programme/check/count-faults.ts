import { ThemeKey } from '../consultation';
import { Phase } from '../phase-checks';
import type { Programme } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';

/** What ships, in numbers. */
export interface ProgrammeCounts {
  courses: number;
  weeks: number;
  guides: number;
  practices: number;
  procedures: number;
  themes: number;
  phases: number;
}

/** How much there must be; of what stands in `exactly`, neither more nor less. */
export const programmeNeeds: ProgrammeCounts = {
  courses: 11,
  weeks: 15,
  guides: 7,
  practices: 60,
  procedures: 8,
  themes: ThemeKey.options.length,
  phases: Phase.options.length,
};
const exactly: readonly (keyof ProgrammeCounts)[] = ['courses', 'weeks', 'guides', 'themes', 'phases'];

/** Counts what could be read; a theme or phase that stands twice counts once. */
export function countProgramme({ courses, guides, practices, procedures, consultation, checks }: Programme): ProgrammeCounts {
  return {
    courses: courses.length,
    weeks: courses.reduce((sum, { content }) => sum + content.weeks, 0),
    guides: guides.length,
    practices: practices.length,
    procedures: procedures.length,
    themes: new Set(consultation?.themes.map(({ key }) => key)).size,
    phases: new Set(checks?.phases.map(({ key }) => key)).size,
  };
}

/** What is short, or too many. */
export function countFaults(programme: Programme): ProgrammeFault[] {
  const counts = countProgramme(programme);
  return (Object.keys(programmeNeeds) as (keyof ProgrammeCounts)[])
    .filter((what) => (exactly.includes(what) ? counts[what] !== programmeNeeds[what] : counts[what] < programmeNeeds[what]))
    .map((what) => {
      const needed = exactly.includes(what) ? programmeNeeds[what] : `${programmeNeeds[what]} or more`;
      return programmeFault('too_few', '', { what, count: counts[what], needed });
    });
}
