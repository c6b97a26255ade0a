import { isDeclassified, levelAt } from './declassification';
import type { Marking } from './marking';

/** Before every day of declassification: what a marking says when no clock is read with it. */
const atOrigin = '';

/** Until the day the level stands with the day it ends; from then on the lowest level stands with the day it fell. */
function term(marking: Marking, asOf: string): string[] {
  if (marking.level === 0 || marking.declassifyOn === undefined) return [];
  return [`${isDeclassified(marking, asOf) ? 'DECLASSIFIED ON' : 'DECLASSIFY ON'} ${marking.declassifyOn}`];
}

function parts(marking: Marking, level: string, asOf: string): string[] {
  return [
    level,
    ...(marking.releasableTo === 'all'
      ? []
      : [marking.releasableTo.length > 0 ? `REL TO ${marking.releasableTo.join(', ')}` : 'NOT RELEASABLE']),
    ...marking.compartments,
    ...(marking.originatorControl.length > 0 ? [`ORCON ${marking.originatorControl.join(', ')}`] : []),
    ...term(marking, asOf),
  ];
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}

/** Initials of a level (`C`, `TS`); the whole name where they could mean another level of the ladder. */
function shortLevel(level: number, ladder: readonly string[]): string {
  const name = ladder[level];
  if (name === undefined) return `L${level}`;
  const short = initials(name);
  return ladder.some((other) => other !== name && (initials(other) === short || other === short)) ? name : short;
}

/**
 * Line at head and foot of a page, such as `CONFIDENTIAL // REL TO CUS, POL // HARBOUR // ORCON CUS // DECLASSIFY ON 2031-05-01`.
 * With the exercise clock it says the level that counts then.
 */
export function bannerText(marking: Marking, ladder: readonly string[], asOf: string = atOrigin): string {
  const level = levelAt(marking, asOf);
  return parts(marking, ladder[level] ?? `LEVEL ${level}`, asOf).join(' // ');
}

/** Portion marking at the start of a paragraph, such as `(C//REL TO CUS, POL)`: the level by its initials, the rest as in the banner. */
export function portionText(marking: Marking, ladder: readonly string[], asOf: string = atOrigin): string {
  return `(${parts(marking, shortLevel(levelAt(marking, asOf), ladder), asOf).join('//')})`;
}
