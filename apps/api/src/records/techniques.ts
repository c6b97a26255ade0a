import type { Rating, Technique, TechniqueHead, TechniqueRow } from '@workbench/contract';
import { AgencyCode, Consistency, isAuthorOrLead, mayDo, RowContent, TechniqueKind, TechniquePhase } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { Problem } from '../platform/problems';
import { findRowGrounds } from './row-grounds';

/** Techniques without their rows, the newest first: all, or one by its id. */
export async function findTechniques(trx: Trx, me: Me, techniqueId?: string): Promise<TechniqueHead[]> {
  const rows = await trx
    .selectFrom('technique')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'technique.cellId').onRef('label.id', '=', 'technique.labelId'))
    .innerJoin('person', 'person.id', 'technique.createdBy')
    .select(['technique.id', 'kind', 'title', 'question', 'phase', 'agencyCode', 'createdBy', 'technique.createdAt', 'rowVersion'])
    .select(['person.displayName', ...labelColumns])
    .where('technique.cellId', '=', me.cellId)
    .$if(techniqueId !== undefined, (select) => select.where('technique.id', '=', techniqueId!))
    .orderBy('technique.createdAt', 'desc')
    .orderBy('technique.id')
    .execute();
  const work = mayDo(me.role, 'make_claim');
  return rows.map((row) => ({
    id: row.id,
    kind: TechniqueKind.parse(row.kind),
    title: row.title,
    question: row.question,
    phase: TechniquePhase.parse(row.phase),
    marking: toMarking(row),
    agency: AgencyCode.parse(row.agencyCode),
    createdBy: row.displayName,
    createdAt: row.createdAt.toISOString(),
    version: row.rowVersion,
    may: {
      work,
      show: work && row.phase === 'alone' && isAuthorOrLead(me, row.createdBy),
      delete: work && row.createdBy === me.personId,
    },
  }));
}

/** Rows of a technique in their order, removed ones among them. */
export async function findTechniqueRows(trx: Trx, me: Me, techniqueId: string): Promise<TechniqueRow[]> {
  const { labelId } = await trx
    .selectFrom('technique')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('id', '=', techniqueId)
    .executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('techniqueRow')
    .innerJoin('person', 'person.id', 'techniqueRow.changedBy')
    .select(['techniqueRow.id', 'content', 'itemId', 'claimId', 'rowVersion', 'displayName', 'changedAt', 'removedAt'])
    .where('cellId', '=', me.cellId)
    .where('techniqueId', '=', techniqueId)
    .orderBy('place')
    .orderBy('techniqueRow.id')
    .execute();
  const grounds = await findRowGrounds(
    trx,
    me,
    rows.filter((row) => row.itemId !== null || row.claimId !== null),
    labelId,
  );
  return rows.map((row) => ({
    id: row.id,
    content: RowContent.parse(row.content),
    grounds: grounds.get(row.id) ?? null,
    version: row.rowVersion,
    changedBy: row.displayName,
    changedAt: row.changedAt.toISOString(),
    isRemoved: row.removedAt !== null,
  }));
}

/** Ratings that the reader sees: of a technique, or of one of its cells. */
export async function findRatings(
  trx: Trx,
  me: Me,
  techniqueId: string,
  cell?: { hypothesisId: string; evidenceId: string },
): Promise<Rating[]> {
  const rows = await trx
    .selectFrom('achRating')
    .leftJoin('person', 'person.id', 'achRating.personId')
    .select(['hypothesisId', 'evidenceId', 'personId', 'displayName', 'value', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where('techniqueId', '=', techniqueId)
    .$if(cell !== undefined, (select) => select.where('hypothesisId', '=', cell!.hypothesisId).where('evidenceId', '=', cell!.evidenceId))
    .orderBy('hypothesisId')
    .orderBy('evidenceId')
    .orderBy('personId')
    .execute();
  return rows.map(({ hypothesisId, evidenceId, personId, displayName, value, rowVersion }) => ({
    hypothesisId,
    evidenceId,
    by: personId === null ? null : { personId, displayName: displayName ?? '' },
    value: value === null ? null : Consistency.parse(value),
    version: rowVersion,
  }));
}

/** A technique with its rows and the ratings that the reader sees. Refused as absent when there is none. */
export async function getTechnique(trx: Trx, me: Me, techniqueId: string): Promise<Technique> {
  const [head] = await findTechniques(trx, me, techniqueId);
  if (!head) throw new Problem('not_found');
  return { ...head, rows: await findTechniqueRows(trx, me, techniqueId), ratings: await findRatings(trx, me, techniqueId) };
}
