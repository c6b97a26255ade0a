import {
  checkProgramme,
  programmeFaultSentence,
  programmeNeeds,
  type ProgrammeCheck,
  type ProgrammeCounts,
  type ProgrammeTexts,
  type ReadingMeasure,
} from '@workbench/domain';

/** What a check of the programme's content found, as lines for a terminal. */
export interface ProgrammeReport {
  lines: string[];
  faults: number;
}

const number = (value: number) => value.toFixed(value % 1 === 0 ? 0 : 1);

function countLine(what: keyof ProgrammeCounts, counts: ProgrammeCounts): string {
  return `  ${what.padEnd(12)} ${String(counts[what]).padStart(4)}  needed: ${programmeNeeds[what]}`;
}

function readingLines({ kind, texts, words, sentence, ease }: ReadingMeasure): string[] {
  return [
    `  ${kind} (${texts})`,
    `    words         median ${number(words.median)}, longest ${words.longest}: ${words.longestFile}`,
    `    a sentence    median ${number(sentence.median)} words, longest median ${number(sentence.longest)}: ${sentence.longestFile}`,
    `    reading ease  median ${ease.median.toFixed(0)}, hardest ${ease.hardest.toFixed(0)}: ${ease.hardestFile}`,
  ];
}

function lines({ counts, reading, faults }: ProgrammeCheck): string[] {
  return [
    'What ships',
    ...(Object.keys(programmeNeeds) as (keyof ProgrammeCounts)[]).map((what) => countLine(what, counts)),
    'How the English reads',
    ...reading.flatMap(readingLines),
    '  Reading ease is that of Flesch (1948): from about 60 plain, below 30 hard. Syllables are guessed; it knows nothing of sense.',
    ...(faults.length === 0
      ? ['no fault']
      : ['Faults', ...faults.map((fault) => `  ${programmeFaultSentence(fault)}`), `${faults.length} faults`]),
  ];
}

/** Counts, measures and checks the content of the programme. */
export function reportProgramme(texts: ProgrammeTexts): ProgrammeReport {
  const check = checkProgramme(texts);
  return { lines: lines(check), faults: check.faults.length };
}
