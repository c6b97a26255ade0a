import type { GraphLine } from '@workbench/contract';
import { degreesOf } from './degrees';

/** What stands in a field of the matrix: a predicate between two entities, by its letter, and how sure it is. */
export interface Mark {
  predicate: string;
  letter: string;
  status: GraphLine['status'];
  /** Office or membership, which the convention writes with a plus. */
  isMembership: boolean;
}

/** Who is linked to whom by what, as a table. */
export interface Association {
  /** Entities in rows and columns alike, the best connected first. */
  ids: string[];
  leftOut: number;
  /** Letters of the predicates in it. */
  legend: { letter: string; predicate: string }[];
  marksOf: (row: string, column: string) => Mark[];
}

const memberships = new Set(['member_of', 'leads', 'works_for']);

/** The association matrix of the `most` best connected entities of a chart. */
export function associate(nodes: readonly { id: string }[], lines: readonly GraphLine[], most: number): Association {
  const degree = degreesOf(lines);
  const ranked = nodes.map((node) => node.id).toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1));
  const ids = ranked.slice(0, most);
  const among = new Set(ids);
  const inside = lines.filter((line) => among.has(line.from) && among.has(line.to));
  const letterOf = new Map([...new Set(inside.map((line) => line.predicate))].toSorted().map((one, place) => [one, place] as const));
  const letter = (predicate: string) => {
    const place = letterOf.get(predicate)!;
    return `${String.fromCodePoint(97 + (place % 26))}${place < 26 ? '' : String(Math.floor(place / 26))}`;
  };
  const marks = new Map<string, Mark[]>();
  for (const { from, to, predicate, status } of inside) {
    const mark = { predicate, letter: letter(predicate), status, isMembership: memberships.has(predicate) };
    for (const key of [`${from} ${to}`, `${to} ${from}`]) {
      const there = marks.get(key) ?? [];
      if (!there.some((one) => one.predicate === predicate && one.status === status)) marks.set(key, [...there, mark]);
    }
  }
  return {
    ids,
    leftOut: ranked.length - ids.length,
    legend: [...letterOf.keys()].map((predicate) => ({ predicate, letter: letter(predicate) })),
    marksOf: (row, column) => marks.get(`${row} ${column}`) ?? [],
  };
}

/** The symbol of a mark (UNODC manual): filled when confirmed, open when suspected, a plus for office or membership, a cross when denied. */
export function symbolOf({ status, isMembership }: Pick<Mark, 'status' | 'isMembership'>): string {
  if (status === 'denied') return '✕';
  if (isMembership) return status === 'confirmed' ? '+' : '(+)';
  return status === 'confirmed' ? '●' : '○';
}
