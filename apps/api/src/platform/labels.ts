import { sql } from 'kysely';
import { canonical, type Marking } from '@workbench/domain';
import type { Me, Trx } from './as-actor';
import { Problem } from './problems';

/** Columns of a label that make up its marking. */
export const labelColumns = [
  'label.level',
  'label.releasableTo',
  'label.compartments',
  'label.originators',
  'label.originatorControl',
  'label.declassifyOn',
] as const;

/** Row of those columns. */
export interface LabelRow {
  level: number;
  releasableTo: string[] | null;
  compartments: string[];
  originators: string[];
  originatorControl: string[];
  declassifyOn: string | null;
}

/** The marking that a label row stands for. */
export function toMarking(row: LabelRow): Marking {
  return canonical({
    level: row.level,
    releasableTo: row.releasableTo ?? 'all',
    compartments: row.compartments,
    originators: row.originators,
    originatorControl: row.originatorControl,
    ...(row.declassifyOn === null ? {} : { declassifyOn: row.declassifyOn }),
  } as Marking);
}

/** The label of two things together, both seen by the actor; made when it is new and visible to the transaction at once. */
export async function joinOf(trx: Trx, one: number, other: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`select door.join_of(${one}, ${other}) as id`.execute(trx);
  return rows[0]!.id;
}

/**
 * The label of a marking, made when it is new. Refused with `marking_invalid` or `marking_beyond_reach`.
 * The label becomes visible to the current transaction at once.
 */
export async function labelFor(trx: Trx, marking: Marking): Promise<number> {
  const m = canonical(marking);
  const { rows } = await sql<{ id: number }>`
    select door.label_for(${m.level}, ${m.releasableTo === 'all' ? null : m.releasableTo}::text[],
      ${m.compartments}::text[], ${m.originators}::text[], ${m.originatorControl}::text[], ${m.declassifyOn ?? null}::date) as id`.execute(
    trx,
  );
  return rows[0]!.id;
}

/** The marking of a label that the reader sees. */
export async function markingOf(trx: Trx, me: Me, labelId: number): Promise<Marking> {
  return toMarking(
    await trx.selectFrom('label').select(labelColumns).where('cellId', '=', me.cellId).where('id', '=', labelId).executeTakeFirstOrThrow(),
  );
}

/**
 * The label of a join. All that is joined is known to the cell and seen by the author, so whatever is refused is a join
 * that the author could not read: a liaison sees what the own agency originated, and nothing more of it joined with others'.
 */
export async function reachableLabel(trx: Trx, marking: Marking): Promise<number> {
  try {
    return await labelFor(trx, marking);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'WB400') throw new Problem('marking_beyond_reach');
    throw error;
  }
}
