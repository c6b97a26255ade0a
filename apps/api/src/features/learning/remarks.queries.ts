import { sql } from 'kysely';
import type { RemarkCard } from '@workbench/contract';
import type { Trx } from '../../platform/as-actor';
import { isIn, type Learner } from './learner';

type StoredRemark = Omit<RemarkCard, 'at'> & { at: Date };

/** Comments of mentors and instructors on a trainee's products, oldest first; what is still kept back is not among them. */
export async function findRemarks(trx: Trx, { cellId, personId, days }: Learner): Promise<RemarkCard[]> {
  const { rows } = await sql<StoredRemark>`
    select c.id, c.criterion, c.body as words, c.quote, c.product_id, v.title, c.version_number as number, c.block_id,
      p.display_name as by, c.created_at as at
    from product_author w
      join review_comment c on c.cell_id = w.cell_id and c.product_id = w.product_id
      join member m on m.cell_id = c.cell_id and m.person_id = c.created_by and m.role in ('mentor', 'instructor')
      join person p on p.id = c.created_by
      left join product_version v on v.cell_id = c.cell_id and v.product_id = c.product_id and v.number = c.version_number
    where w.cell_id = ${cellId} and w.person_id = ${personId} and ${isIn(days, sql`c.created_at`)}
      and (not c.is_draft or exists (select from review_decision d where d.cell_id = c.cell_id and d.product_id = c.product_id
        and d.version_number = c.version_number offset 0))
    order by c.created_at, c.id`.execute(trx);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
