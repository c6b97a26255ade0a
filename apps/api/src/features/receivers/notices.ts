import { sql } from 'kysely';
import type { NoticeCard } from '@workbench/contract';
import { noticeOf, type Notice } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';

interface ReadRow {
  releaseId: string;
  productId: string;
  labelId: number;
  serial: string;
  number: number;
  recalledAt: Date | null;
  acknowledgedRecall: boolean;
  acknowledgedNumber: number | null;
  standing: number | null;
  standingAt: Date | null;
}

interface Due {
  row: ReadRow;
  notice: Notice;
}

/** Releases that the reader has read, with what became of them for the own agency; what went to others has no say. */
async function findDue(trx: Trx, me: Me): Promise<Due[]> {
  const { rows } = await sql<ReadRow>`
    select g.release_id, g.product_id, g.label_id, g.serial, r.version_number as number, r.recalled_at,
      g.acknowledged_recall, g.acknowledged_number, n.version_number as standing, n.released_at as standing_at
    from rendition_reading g
      join release r on r.cell_id = g.cell_id and r.id = g.release_id and r.agency_code = ${me.agency}
      left join lateral (
        select s.version_number, s.released_at from release s
        where s.cell_id = g.cell_id and s.product_id = g.product_id and s.agency_code = r.agency_code and s.recalled_at is null
        order by s.version_number desc limit 1) n on true
    where g.cell_id = ${me.cellId} and g.person_id = ${me.personId}
    order by coalesce(r.recalled_at, n.released_at) desc, g.release_id`.execute(trx);
  return rows.flatMap((row) => {
    const notice = noticeOf({ ...row, isRecalled: row.recalledAt !== null });
    return notice ? [{ row, notice }] : [];
  });
}

function toCard({ row, notice }: Due): NoticeCard {
  const { releaseId, productId, serial, recalledAt, standingAt } = row;
  const at = (notice.kind === 'recalled' ? recalledAt : standingAt)!.toISOString();
  // The serials of one product differ in the number of the version alone.
  const by = notice.by === null ? null : serial.replace(/\d+$/, String(notice.by));
  return { releaseId, productId, serial, kind: notice.kind, by, at };
}

/** What the reader has still to take note of. */
export async function findNotices(trx: Trx, me: Me): Promise<NoticeCard[]> {
  return (await findDue(trx, me)).map(toCard);
}

/** Takes note of what became of a release that the reader has read; answers what is left. */
export async function acknowledge(trx: Trx, me: Me, releaseId: string, kind: NoticeCard['kind']): Promise<NoticeCard[]> {
  const reading = await trx
    .selectFrom('renditionReading')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .where('releaseId', '=', releaseId)
    .executeTakeFirst();
  if (!reading) throw new Problem('not_found');
  const due = (await findDue(trx, me)).find(({ row, notice }) => row.releaseId === releaseId && notice.kind === kind);
  if (!due) throw new Problem('not_in_this_state');
  await trx
    .updateTable('renditionReading')
    .set(kind === 'recalled' ? { acknowledgedRecall: true } : { acknowledgedNumber: due.notice.by })
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .where('releaseId', '=', releaseId)
    .execute();
  const left = await findNotices(trx, me);
  await audit(trx, {
    deed: 'acknowledge_notice',
    subjectKind: 'product',
    subjectId: due.row.productId,
    labelId: reading.labelId,
    detail: { number: due.row.number, kind },
  });
  return left;
}
