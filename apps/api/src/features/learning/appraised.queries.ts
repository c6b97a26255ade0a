import { sql } from 'kysely';
import type { AppraisedCard, RemarkCard } from '@workbench/contract';
import { Scores, spreadOf } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { isIn, type Learner } from './learner';

interface StoredAppraisal {
  id: string;
  productId: string;
  versionNumber: number;
  title: string | null;
  scores: unknown;
  writtenBy: string;
  decidedAt: Date;
  authors: number;
}

/** Appraisals by mentors of versions of a trainee's products that were released by a decision; the reader's own that wait are not among them. */
async function findReleased(trx: Trx, { cellId, personId, days }: Learner): Promise<StoredAppraisal[]> {
  const { rows } = await sql<StoredAppraisal>`
    select a.id, a.product_id, a.version_number, v.title, a.scores, p.display_name as written_by, d.decided_at,
      (select count(*)::integer from product_author o where o.cell_id = a.cell_id and o.product_id = a.product_id) as authors
    from product_author w
      join appraisal a on a.cell_id = w.cell_id and a.product_id = w.product_id
      join person p on p.id = a.written_by
      left join product_version v on v.cell_id = a.cell_id and v.product_id = a.product_id and v.number = a.version_number
      join lateral (select min(r.decided_at) as decided_at from review_decision r
        where r.cell_id = a.cell_id and r.product_id = a.product_id and r.version_number = a.version_number) d on d.decided_at is not null
    where w.cell_id = ${cellId} and w.person_id = ${personId} and a.sort = 'mentor' and a.is_ready and ${isIn(days, sql`d.decided_at`)}
    order by d.decided_at, a.id`.execute(trx);
  return rows;
}

const versionOf = ({ productId, versionNumber }: StoredAppraisal) => `${productId} ${versionNumber}`;

function toCard(appraisals: readonly StoredAppraisal[]): AppraisedCard {
  const { productId, title, versionNumber, decidedAt, authors } = appraisals[0]!;
  const given = appraisals.map(({ scores }) => ({ scores: Scores.parse(scores) }));
  const criteria = [...new Set(given.flatMap(({ scores }) => Object.keys(scores)))].toSorted();
  return {
    productId,
    title,
    number: versionNumber,
    at: decidedAt.toISOString(),
    authors,
    scores: spreadOf(criteria, given).flatMap(({ key, mean, count }) => (mean === null ? [] : [{ criterion: key, mean, n: count }])),
  };
}

function toRemarks({ id, productId, versionNumber, title, scores, writtenBy, decidedAt }: StoredAppraisal): RemarkCard[] {
  return Object.entries(Scores.parse(scores)).flatMap(([criterion, { words }]) =>
    words === ''
      ? []
      : [
          {
            id: `${id} ${criterion}`,
            criterion,
            words,
            quote: null,
            productId,
            title,
            number: versionNumber,
            blockId: null,
            by: writtenBy,
            at: decidedAt.toISOString(),
          },
        ],
  );
}

/** What mentors gave each decided version of a trainee's products, oldest first, and what they said by criterion. */
export async function findAppraised(trx: Trx, learner: Learner): Promise<{ appraised: AppraisedCard[]; remarks: RemarkCard[] }> {
  const released = await findReleased(trx, learner);
  const versions = [...new Set(released.map(versionOf))];
  return {
    appraised: versions.map((version) => toCard(released.filter((one) => versionOf(one) === version))),
    remarks: released.flatMap(toRemarks),
  };
}
