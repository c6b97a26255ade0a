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

/** Minutes between two others: a whole one where there is room for it; the same minute where both are one. */
function between(above: number | undefined, below: number | undefined): number {
  if (above === undefined) return Math.max(0, (below ?? 0) - 1);
  if (below === undefined) return above + 1;
  const middle = (above + below) / 2;
  const whole = Math.floor(middle);
  return whole > above ? whole : middle;
}

/**
 * What changes when an inject is dropped right before or after another in the list: its time alone, which comes to lie between its new
 * neighbours, and its move where neither of them is in it. Between two of the same minute it takes that minute too, and stands among
 * them by its serial. Nothing where it stands there already.
 */
export function droppedRow(injects: readonly Inject[], serial: string, at: { serial: string; side: 'before' | 'after' }): Inject[] {
  const ordered = inOrder(injects);
  const row = ordered.find((inject) => inject.serial === serial);
  const others = ordered.filter((inject) => inject !== row);
  const found = others.findIndex((inject) => inject.serial === at.serial);
  const place = at.side === 'after' ? found + 1 : found;
  if (!row || found < 0 || ordered.indexOf(row) === place) return [];
  const [above, below] = [others[place - 1], others[place]];
  const isNear = [above, below].some((neighbour) => neighbour?.move === row.move);
  return [{ ...row, offset: between(above?.offset, below?.offset), move: isNear ? row.move : (above ?? below)!.move }];
}
