import type { Inject } from '../pack/inject';
import type { ExercisePack } from '../pack/pack';
import { mselFields, mselHeads, type MselField } from './msel-columns';
import { conditionWords } from './msel-condition';

const list = (values: readonly string[]) => values.join('; ');

function cellsOf(inject: Inject, startsAt: string): Record<MselField, string> {
  const moment = new Date(Date.parse(startsAt) + Math.round(inject.offset * 60_000));
  return {
    ...inject,
    offset: String(inject.offset),
    scenarioTime: moment.toISOString(),
    to: list(inject.to),
    items: list(inject.items),
    expects: list(inject.expects),
    objectives: list(inject.objectives),
    when: conditionWords(inject.when),
  };
}

/**
 * The injects of a pack as rows of a table with the columns that master scenario events lists have, the heads first; in order of their
 * planned time. `toCsv` makes a file of it.
 */
export function mselTable({ injects, manifest }: Pick<ExercisePack, 'injects' | 'manifest'>): string[][] {
  const ordered = injects.toSorted((one, other) => one.offset - other.offset || (one.serial < other.serial ? -1 : 1));
  const rows = ordered.map((inject) => cellsOf(inject, manifest.startsAt));
  return [mselFields.map((field) => mselHeads[field]), ...rows.map((cells) => mselFields.map((field) => cells[field]))];
}
