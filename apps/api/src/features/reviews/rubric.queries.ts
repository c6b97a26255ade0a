import type { RubricDesk, RubricVersion } from '@workbench/contract';
import { mayDo, Rubric, standardRubric } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { cellAsksSelf } from '../../records/self-appraisals';

/** All versions of the rubric of a cell, newest first; the last is the one that ships with the workbench. */
export async function findRubrics(trx: Trx, me: Me): Promise<RubricVersion[]> {
  const rows = await trx
    .selectFrom('rubricVersion')
    .innerJoin('person', 'person.id', 'rubricVersion.publishedBy')
    .select(['number', 'name', 'criteria', 'displayName', 'publishedAt'])
    .where('cellId', '=', me.cellId)
    .orderBy('number', 'desc')
    .execute();
  const published = rows.map((row) => ({
    ...Rubric.parse({ name: row.name, criteria: row.criteria }),
    number: row.number,
    publishedBy: row.displayName,
    publishedAt: row.publishedAt.toISOString(),
  }));
  return [...published, { ...standardRubric, number: 1, publishedBy: null, publishedAt: null }];
}

/** The rubric with all its versions, and what the member may do about it. */
export async function readRubricDesk(trx: Trx, me: Me): Promise<RubricDesk> {
  return {
    versions: await findRubrics(trx, me),
    asksSelf: (await cellAsksSelf(trx, me)) ?? false,
    may: { publish: mayDo(me.role, 'review_product') },
  };
}
