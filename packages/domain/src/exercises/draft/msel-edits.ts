import type { Inject } from '../pack/inject';

/** Injects in the order of the list: by their planned time, then by their serial. */
export function inOrder(injects: readonly Inject[]): Inject[] {
  return injects.toSorted((one, other) => one.offset - other.offset || (one.serial < other.serial ? -1 : 1));
}

/** Some injects so many minutes later, or earlier where that is below zero. */
export function shifted(injects: readonly Inject[], minutes: number): Inject[] {
  return injects.map((inject) => ({ ...inject, offset: inject.offset + minutes }));
}

/**
 * What changes when an inject goes one row up or down in the list: it changes places in time with its neighbour, or goes one minute past
 * a neighbour of the same minute. Nothing at either end.
 */
export function movedRow(injects: readonly Inject[], serial: string, way: 'up' | 'down'): Inject[] {
  const ordered = inOrder(injects);
  const at = ordered.findIndex((inject) => inject.serial === serial);
  const [row, neighbour] = [ordered[at], ordered[way === 'up' ? at - 1 : at + 1]];
  if (!row || !neighbour) return [];
  if (row.offset === neighbour.offset) return shifted([row], way === 'up' ? -1 : 1);
  return [
    { ...row, offset: neighbour.offset, move: neighbour.move },
    { ...neighbour, offset: row.offset, move: row.move },
  ];
}
