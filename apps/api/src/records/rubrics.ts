import type { RubricVersion } from '@workbench/contract';
import { Rubric, standardRubric } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

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
