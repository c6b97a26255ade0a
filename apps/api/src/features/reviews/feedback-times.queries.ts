import { sql } from 'kysely';
import type { FeedbackTimes } from '@workbench/contract';
import { medianTime } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

interface Waited {
  submittedAt: Date;
  submittedAsOf: Date | null;
  saidAt: Date | null;
  saidAsOf: Date | null;
  decidedAt: Date | null;
  decidedAsOf: Date | null;
}

/** Submitted versions that the reader's team role opens, with the first word of a mentor that the authors could read. */
async function findWaited(trx: Trx, me: Me): Promise<Waited[]> {
  const { rows } = await sql<Waited>`
    select v.submitted_at, v.submitted_as_of, said.at as said_at, said.as_of as said_as_of, d.decided_at, d.decided_as_of
    from product_version v
    left join lateral (select r.decided_at, r.decided_as_of from review_decision r
      where r.cell_id = v.cell_id and r.product_id = v.product_id and r.version_number = v.number
      order by r.decided_at, r.id limit 1) d on true
    left join lateral (
      select case when c.is_draft then d.decided_at else c.created_at end as at,
        case when c.is_draft then d.decided_as_of else c.made_as_of end as as_of
      from review_comment c join member m on m.cell_id = c.cell_id and m.person_id = c.created_by
      where c.cell_id = v.cell_id and c.product_id = v.product_id and c.version_number = v.number
        and m.role in ('mentor', 'instructor') and c.created_at >= v.submitted_at and (not c.is_draft or d.decided_at is not null)
      order by 1, c.id limit 1) said on true
    where v.cell_id = ${me.cellId} and v.submitted_at is not null and door.on_team(v.product_id)`.execute(trx);
  return rows;
}

function onOneClock(pairs: readonly (readonly [Date | null, Date | null])[]) {
  const seconds = pairs.flatMap(([from, to]) => (from && to && to >= from ? [(to.getTime() - from.getTime()) / 1000] : []));
  return medianTime(seconds);
}

/** Medians of the time to the first comment and to the decision, on both clocks, over the versions that the reader sees. */
export async function readTimes(trx: Trx, me: Me): Promise<FeedbackTimes> {
  const waited = await findWaited(trx, me);
  return {
    firstComment: {
      wall: onOneClock(waited.map((one) => [one.submittedAt, one.saidAt])),
      exercise: onOneClock(waited.map((one) => [one.submittedAsOf, one.saidAsOf])),
    },
    decision: {
      wall: onOneClock(waited.map((one) => [one.submittedAt, one.decidedAt])),
      exercise: onOneClock(waited.map((one) => [one.submittedAsOf, one.decidedAsOf])),
    },
  };
}
