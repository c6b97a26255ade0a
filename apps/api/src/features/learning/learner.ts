import { sql, type RawBuilder } from 'kysely';
import type { LearningDays } from '@workbench/contract';
import type { PracticalDeed } from '@workbench/domain';

/** A trainee whose record is read, in one cell. */
export interface Learner {
  cellId: string;
  personId: string;
  days: LearningDays;
}

/** Whether a moment lies in the days that a record is read of. */
export const isIn = ({ from, to }: LearningDays, at: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${from ?? null}::date is null or ${at} >= ${from ?? null}::date::timestamp at time zone 'utc')
    and (${to ?? null}::date is null or ${at} < (${to ?? null}::date + 1)::timestamp at time zone 'utc')`;

/**
 * Where what a deed made is kept: a select of `at` (real clock), `title`, `kind`, `id` and `block_id` (a place of evidence) and `ref`, the
 * row's own name, which no other row of that deed has. It runs as the reader, so that what is hidden from the reader is not in it.
 */
export type DeedSource = (learner: Learner) => RawBuilder<unknown>;

/** Where the deeds of one room are kept. */
export type DeedSources = Partial<Record<PracticalDeed, DeedSource>>;

/** Title of the newest version of a product that the reader sees. */
export const productTitle = (cell: string, product: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<
    string | null
  >`(select v.title from product_version v where v.cell_id = ${cell} and v.product_id = ${product} order by v.number desc limit 1)`;
