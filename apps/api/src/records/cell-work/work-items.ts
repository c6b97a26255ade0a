import { Marking, type Conveyance, type MarkingFrom, type Reading, type WorkGrading, type WorkItem } from '@workbench/domain';
import { z } from 'zod';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import type { ExerciseTime } from './exercise-time';

const Opening = z.object({ from: Marking, to: Marking });

/** Changes of markings as the trail tells them, the earliest first. */
async function findOpenings(trx: Trx, me: Me) {
  const rows = await trx
    .selectFrom('audit')
    .select(['subjectId', 'at', 'personId', 'agencyCode', 'detail'])
    .where('cellId', '=', me.cellId)
    .where('deed', '=', 'remark_item')
    .orderBy('at')
    .orderBy('subjectId')
    .orderBy('personId')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ detail, ...row }) => {
    const opening = Opening.safeParse(detail);
    return opening.success ? [{ ...row, ...opening.data }] : [];
  });
}

/** Items of the cell with every marking that they had, which of the pack's they are, and of which they are the sanitised form. */
export async function findWorkItems(trx: Trx, me: Me, { momentOf, startsAt }: ExerciseTime): Promise<WorkItem[]> {
  const rows = await trx
    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .leftJoin('deliveredItem as delivered', (on) =>
      on.onRef('delivered.cellId', '=', 'item.cellId').onRef('delivered.itemId', '=', 'item.id'),
    )
    .leftJoin('sanitisation', (on) => on.onRef('sanitisation.cellId', '=', 'item.cellId').onRef('sanitisation.sanitisedId', '=', 'item.id'))
    .select(['item.id', 'item.agencyCode', 'item.sourceId', 'item.createdAt', 'item.createdBy', ...labelColumns])
    .select(['delivered.itemKey', 'delivered.atScenario', 'delivered.isCarried', 'sanitisation.originalId'])
    .where('item.cellId', '=', me.cellId)
    .orderBy('item.createdAt')
    .orderBy('item.id')
    .execute();
  const openings = await findOpenings(trx, me);
  return rows.map((row) => {
    const own = openings.filter(({ subjectId }) => subjectId === row.id);
    const by = row.itemKey === null ? { personId: row.createdBy, agency: row.agencyCode } : undefined;
    // What came over from another run came there before the clock of this one began.
    const from = row.atScenario === null ? momentOf(row.createdAt) : Math.max(row.atScenario.getTime(), startsAt);
    const first: MarkingFrom = { from, marking: own[0]?.from ?? toMarking(row), by };
    const later = own.map(({ at, to, personId, agencyCode }): MarkingFrom => ({
      from: momentOf(at),
      marking: to,
      by: { personId: personId ?? '', agency: agencyCode ?? '' },
    }));
    return {
      id: row.id,
      key: row.itemKey ?? undefined,
      isCarried: row.isCarried ?? undefined,
      agency: row.agencyCode,
      sourceId: row.sourceId ?? undefined,
      markings: [first, ...later],
      sanitisedFrom: row.originalId ?? undefined,
    };
  });
}

/** Paragraphs of released products that rest on items, by item and receiving agency. */
export async function findConveyances(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<Conveyance[]> {
  const rows = await trx
    .selectFrom('releaseBlock')
    .innerJoin('release', (on) => on.onRef('release.cellId', '=', 'releaseBlock.cellId').onRef('release.id', '=', 'releaseBlock.releaseId'))
    .innerJoin('citation', (on) =>
      on.onRef('citation.cellId', '=', 'releaseBlock.cellId').onRef('citation.blockId', '=', 'releaseBlock.blockId'),
    )
    .leftJoin('claim', (on) => on.onRef('claim.cellId', '=', 'citation.cellId').onRef('claim.id', '=', 'citation.claimId'))
    .innerJoin('member', (on) => on.onRef('member.cellId', '=', 'release.cellId').onRef('member.personId', '=', 'release.releasedBy'))
    .select(['release.agencyCode as to', 'release.releasedAt', 'release.releasedBy', 'member.agencyCode as byAgency'])
    .select(({ fn }) => fn.coalesce('citation.itemId', 'claim.itemId').as('itemId'))
    .where('releaseBlock.cellId', '=', me.cellId)
    .orderBy('release.releasedAt')
    .orderBy('release.id')
    .orderBy('citation.id')
    .execute();
  return rows.flatMap(({ to, releasedAt, releasedBy, byAgency, itemId }) =>
    itemId === null ? [] : [{ itemId, to, at: momentOf(releasedAt), by: { personId: releasedBy, agency: byAgency } }],
  );
}

/** Who opened which item when, as the trail tells. */
export async function findReadings(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<Reading[]> {
  const rows = await trx
    .selectFrom('audit')
    .select(['subjectId', 'personId', 'agencyCode', 'at'])
    .where('cellId', '=', me.cellId)
    .where('deed', '=', 'read_item')
    .orderBy('at')
    .orderBy('subjectId')
    .orderBy('personId')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ subjectId, personId, agencyCode, at }) =>
    subjectId === null || personId === null || agencyCode === null
      ? []
      : [{ itemId: subjectId, personId, agency: agencyCode, at: momentOf(at) }],
  );
}

/** All gradings, those that were superseded too. */
export async function findWorkGradings(trx: Trx, me: Me, { momentOf }: ExerciseTime): Promise<WorkGrading[]> {
  const rows = await trx.selectFrom('grading').selectAll().where('cellId', '=', me.cellId).orderBy('gradedAt').orderBy('id').execute();
  return rows.map((row) => ({
    itemId: row.itemId,
    personId: row.gradedBy,
    agency: row.agencyCode,
    scheme: row.scheme as WorkGrading['scheme'],
    reliability: row.reliability,
    credibility: row.credibility,
    at: momentOf(row.gradedAt),
    supersededAt: row.supersededAt ? momentOf(row.supersededAt) : undefined,
  }));
}
