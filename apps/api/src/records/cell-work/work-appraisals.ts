import { Scores, type NamedCriterion, type WorkAppraisal } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findRubrics } from '../rubrics';
import type { ExerciseTime } from './exercise-time';

async function findAuthors(trx: Trx, me: Me, players: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('productAuthor')
    .select(['productId', 'personId'])
    .where('cellId', '=', me.cellId)
    .orderBy('productId')
    .orderBy('personId')
    .execute();
  const authors = new Map<string, string[]>();
  for (const { productId, personId } of rows)
    if (players.has(personId)) authors.set(productId, [...(authors.get(productId) ?? []), personId]);
  return authors;
}

function scoresOf(scores: unknown): WorkAppraisal['scores'] {
  return Object.entries(Scores.parse(scores)).flatMap(([criterion, { score }]) => (score === null ? [] : [{ criterion, score }]));
}

/**
 * What mentors scored of products that players wrote: appraisals that were released, which are those that are ready and whose version has a
 * decision. Of one that is not, an instructor would see the own alone, so that the same work would be worth something else to each.
 */
export async function findWorkAppraisals(
  trx: Trx,
  me: Me,
  { momentOf }: ExerciseTime,
  players: ReadonlySet<string>,
): Promise<WorkAppraisal[]> {
  const authors = await findAuthors(trx, me, players);
  const rows = await trx
    .selectFrom('appraisal')
    .innerJoin('product', (on) => on.onRef('product.cellId', '=', 'appraisal.cellId').onRef('product.id', '=', 'appraisal.productId'))
    .innerJoin('productVersion as version', (on) =>
      on
        .onRef('version.cellId', '=', 'appraisal.cellId')
        .onRef('version.productId', '=', 'appraisal.productId')
        .onRef('version.number', '=', 'appraisal.versionNumber'),
    )
    .select(['appraisal.id', 'appraisal.productId', 'appraisal.versionNumber', 'appraisal.scores', 'appraisal.writtenAt'])
    .select(['product.agencyCode', 'version.submittedAt'])
    .where('appraisal.cellId', '=', me.cellId)
    .where('appraisal.sort', '=', 'mentor')
    .where('appraisal.isReady', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('reviewDecision as decision')
          .select('decision.id')
          .whereRef('decision.cellId', '=', 'appraisal.cellId')
          .whereRef('decision.productId', '=', 'appraisal.productId')
          .whereRef('decision.versionNumber', '=', 'appraisal.versionNumber'),
      ),
    )
    .orderBy('appraisal.productId')
    .orderBy('appraisal.versionNumber')
    .orderBy('appraisal.id')
    .execute();
  return rows.map(({ productId, versionNumber, agencyCode, submittedAt, writtenAt, scores }) => ({
    productId,
    version: versionNumber,
    agency: agencyCode,
    authors: authors.get(productId) ?? [],
    at: momentOf(submittedAt ?? writtenAt),
    scores: scoresOf(scores),
  }));
}

/** Criteria of the cell's rubric with their newest names, those of earlier versions after those of later ones. */
export async function findCriteria(trx: Trx, me: Me): Promise<NamedCriterion[]> {
  const all = (await findRubrics(trx, me)).flatMap(({ criteria }) => criteria);
  return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at).map(({ key, name }) => ({ key, name }));
}
