import type { Programme } from '../programme';
import { countFaults, countProgramme, type ProgrammeCounts } from './count-faults';
import { courseFaults } from './course-faults';
import type { ProgrammeFault } from './fault';
import { guideFaults } from './guide-faults';
import { keyFaults } from './key-faults';
import { maturityFaults } from './maturity-faults';
import { pageFaults } from './page-faults';
import { practiceFaults } from './practice-faults';
import { measureReading, sentenceFaults, type ReadingMeasure } from './reading-measure';
import { readProgramme, type ProgrammeTexts } from './read-programme';
import { referenceFaults } from './reference-faults';

const rules: readonly ((programme: Programme) => ProgrammeFault[])[] = [
  countFaults,
  keyFaults,
  referenceFaults,
  courseFaults,
  pageFaults,
  practiceFaults,
  guideFaults,
  maturityFaults,
  sentenceFaults,
];

/** What ships, how it reads, and what is wrong with it. */
export interface ProgrammeCheck {
  counts: ProgrammeCounts;
  reading: ReadingMeasure[];
  faults: ProgrammeFault[];
}

/** Looks at all content of the programme. Whether a text is true, or was copied, only a reader can tell. */
export function checkProgramme(texts: ProgrammeTexts): ProgrammeCheck {
  const { programme, faults } = readProgramme(texts);
  return {
    counts: countProgramme(programme),
    reading: measureReading(programme),
    faults: [...faults, ...rules.flatMap((rule) => rule(programme))],
  };
}
