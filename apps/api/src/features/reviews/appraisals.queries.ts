import type { Appraisal } from '@workbench/contract';
import { appraisalSorts, Scores, type AppraisalSort } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** One appraisal among those of a product. */
interface Which {
  number: number;
  sort: AppraisalSort;
  by: string;
}

/** Appraisals of all versions of a product that the reader sees, or the one that is named: the own ones and what is released; oldest version first. */
export async function findAppraisals(trx: Trx, me: Me, productId: string, which?: Which): Promise<Appraisal[]> {
  const rows = await trx
    .selectFrom('appraisal')
    .innerJoin('person', 'person.id', 'appraisal.writtenBy')
    .select(['appraisal.id', 'sort', 'versionNumber', 'rubricNumber', 'scores', 'words', 'isReady', 'writtenBy', 'writtenAt'])
    .select(['rowVersion', 'displayName'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .$if(which !== undefined, (query) =>
      query.where('versionNumber', '=', which!.number).where('sort', '=', which!.sort).where('writtenBy', '=', which!.by),
    )
    .orderBy('versionNumber')
    .orderBy('displayName')
    .orderBy('appraisal.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sort: appraisalSorts.find((sort) => sort === row.sort)!,
    number: row.versionNumber,
    rubric: row.rubricNumber,
    scores: Scores.parse(row.scores),
    words: row.words,
    isReady: row.isReady,
    isOwn: row.writtenBy === me.personId,
    writtenBy: row.displayName,
    writtenAt: row.writtenAt.toISOString(),
    version: row.rowVersion,
  }));
}

/** The member's own appraisal of a version, if there is one. */
export async function findOwnAppraisal(
  trx: Trx,
  me: Me,
  productId: string,
  number: number,
  sort: AppraisalSort,
): Promise<Appraisal | undefined> {
  const [own] = await findAppraisals(trx, me, productId, { number, sort, by: me.personId });
  return own;
}
