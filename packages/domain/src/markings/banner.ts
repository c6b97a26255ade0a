import type { Marking } from './marking';

function parts(marking: Marking, level: string): string[] {
  return [
    level,
    ...(marking.releasableTo === 'all' ? [] : [marking.releasableTo.length > 0 ? `REL TO ${marking.releasableTo.join(', ')}` : 'NOT RELEASABLE']),
    ...marking.compartments,
    ...(marking.originatorControl.length > 0 ? [`ORCON ${marking.originatorControl.join(', ')}`] : []),
  ];
}

/** Line at head and foot of a page, such as `CONFIDENTIAL // REL TO CUS, POL // HARBOUR // ORCON CUS`. */
export function bannerText(marking: Marking, ladder: readonly string[]): string {
  return parts(marking, ladder[marking.level] ?? `LEVEL ${marking.level}`).join(' // ');
}

/** Portion marking at the start of a paragraph: the level by its first letter, the rest as in the banner. */
export function portionText(marking: Marking, ladder: readonly string[]): string {
  const name = ladder[marking.level] ?? `L${marking.level}`;
  const isUnique = ladder.filter((other) => other[0] === name[0]).length <= 1;
  return `(${parts(marking, isUnique ? (name[0] ?? name) : name.slice(0, 2)).join('//')})`;
}
