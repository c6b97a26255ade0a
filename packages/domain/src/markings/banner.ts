import type { Marking } from './marking';

function parts(marking: Marking, level: string): string[] {
  return [
    level,
    ...(marking.releasableTo === 'all'
      ? []
      : [marking.releasableTo.length > 0 ? `REL TO ${marking.releasableTo.join(', ')}` : 'NOT RELEASABLE']),
    ...marking.compartments,
    ...(marking.originatorControl.length > 0 ? [`ORCON ${marking.originatorControl.join(', ')}`] : []),
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

/** Line at head and foot of a page, such as `CONFIDENTIAL // REL TO CUS, POL // HARBOUR // ORCON CUS`. */
export function bannerText(marking: Marking, ladder: readonly string[]): string {
  return parts(marking, ladder[marking.level] ?? `LEVEL ${marking.level}`).join(' // ');
}

/** Portion marking at the start of a paragraph, such as `(C//REL TO CUS, POL)`: the level by its initials, the rest as in the banner. */
export function portionText(marking: Marking, ladder: readonly string[]): string {
  return `(${parts(marking, shortLevel(marking.level, ladder)).join('//')})`;
}
