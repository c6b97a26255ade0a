import { inOrder } from '../draft/msel-edits';
import type { Inject } from '../pack/inject';
import type { ExercisePack } from '../pack/pack';
import { mselFields, mselHeads, type MselField } from './msel-columns';
import { conditionWords } from './msel-condition';

const list = (values: readonly string[]) => values.join('; ');

function cellsOf(whole: Inject, startsAt: string): Record<MselField, string> {
  const { own: _, ...inject } = whole;
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

/** Names of the own columns of injects, in the order in which they first stand. */
export function ownNames(injects: readonly Pick<Inject, 'own'>[]): string[] {
  return [...new Set(injects.flatMap(({ own }) => (own ?? []).map(({ name }) => name)))];
}

/**
 * The injects of a pack as rows of a table with the columns that master scenario events lists have and its own ones behind them, the
 * heads first; in order of their planned time. `toCsv` makes a file of it.
 */
export function mselTable({ injects, manifest }: Pick<ExercisePack, 'injects' | 'manifest'>): string[][] {
  const ordered = inOrder(injects);
  const names = ownNames(ordered);
  const rows = ordered.map((inject) => {
    const cells = cellsOf(inject, manifest.startsAt);
    return [...mselFields.map((field) => cells[field]), ...names.map((name) => inject.own?.find((one) => one.name === name)?.value ?? '')];
  });
  return [[...mselFields.map((field) => mselHeads[field]), ...names], ...rows];
}
