import type { Programme, Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';

type Kind = 'course' | 'guide' | 'practice' | 'procedure';

/** References from one file to things of one kind. */
type Reference = [file: string, what: Kind, names: readonly string[]];

const keysOf = (list: readonly Shipped<{ key: string }>[]) => new Set<string>(list.map(({ content }) => content.key));

function references({ courses, guides, practices, procedures }: Programme): Reference[] {
  return [
    ...courses.flatMap(({ file, content: { after, sessions } }): Reference[] => [
      [file, 'course', after],
      ...sessions.flatMap(({ materials }) =>
        materials.map((material): Reference => {
          if ('guide' in material) return [file, 'guide', [material.guide]];
          return 'practice' in material ? [file, 'practice', [material.practice]] : [file, 'procedure', [material.procedure]];
        }),
      ),
    ]),
    ...guides.map(({ file, content }): Reference => [file, 'course', content.courses]),
    ...practices.flatMap(({ file, content }): Reference[] => [
      [file, 'course', content.courses],
      [file, 'practice', content.related],
    ]),
    ...procedures.map(({ file, content }): Reference => [file, 'practice', content.practices]),
  ];
}

/** References to what the programme does not have, each name once for each file. */
export function referenceFaults(programme: Programme): ProgrammeFault[] {
  const there: Record<Kind, Set<string>> = {
    course: keysOf(programme.courses),
    guide: keysOf(programme.guides),
    practice: keysOf(programme.practices),
    procedure: keysOf(programme.procedures),
  };
  const missing = references(programme).flatMap(([file, what, names]) =>
    names.filter((name) => !there[what].has(name)).map((name) => programmeFault('reference_unknown', file, { what, name })),
  );
  return [...new Map(missing.map((fault) => [JSON.stringify(fault), fault])).values()];
}
