import { sql } from 'kysely';
import type { ClaimCard, ClaimRights, EntityName } from '@workbench/contract';
import {
  AgencyCode,
  ClaimId,
  ClaimStatus,
  EntityId,
  EntityKind,
  isAuthorOrLead,
  isPersonal,
  ItemId,
  mayDo,
  mayRestore,
  type PersonId,
} from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findGradings } from './gradings';
import { labelColumns, toMarking } from '../platform/labels';
import { findClaimRights, noRights } from './claim-rights';
import { findNames } from './entity-names';

/** Which claims to read. */
export type ClaimScope =
  | { ids: readonly string[] }
  | { itemId: string }
  /** Claims in which one of the entities is subject or object. */
  | { entityIds: readonly string[] };

function claimRows(trx: Trx, me: Me, scope: ClaimScope) {
  return trx
    .selectFrom('claim')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'claim.cellId').onRef('label.id', '=', 'claim.labelId'))
    .innerJoin('person', 'person.id', 'claim.createdBy')
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'claim.cellId').onRef('item.id', '=', 'claim.itemId'))
    .select(['claim.id', 'claim.predicate', 'claim.subjectId', 'claim.objectId', 'claim.value', 'claim.status', 'claim.judgement'])
    .select(['claim.itemId', 'claim.itemVersion', 'claim.spanStart', 'claim.spanEnd', 'claim.validFrom', 'claim.validTo'])
    .select([
      'claim.agencyCode',
      'claim.createdBy',
      'claim.createdAt',
      'claim.version',
      'claim.retractedAt',
      'claim.retractedBy',
      'claim.retractionReason',
    ])
    .select(['person.displayName', 'item.title', 'item.agencyCode as itemAgency', 'item.reportedAt', 'item.handling', ...labelColumns])
    .select(sql<string | null>`(select r.display_name from person r where r.id = claim.retracted_by)`.as('retractedByName'))
    .where('claim.cellId', '=', me.cellId)
    .where((eb) => {
      if ('ids' in scope) return eb('claim.id', 'in', [...scope.ids]);
      if ('itemId' in scope) return eb('claim.itemId', '=', scope.itemId);
      return eb.or([eb('claim.subjectId', 'in', [...scope.entityIds]), eb('claim.objectId', 'in', [...scope.entityIds])]);
    })
    .orderBy('claim.createdAt')
    .orderBy('claim.id')
    .execute();
}

async function findCitations(trx: Trx, me: Me, claimIds: readonly string[]): Promise<Map<string, ClaimId[]>> {
  const cited = new Map<string, ClaimId[]>();
  if (claimIds.length === 0) return cited;
  const rows = await trx
    .selectFrom('claimCitation')
    .select(['claimId', 'citedClaimId'])
    .where('cellId', '=', me.cellId)
    .where('claimId', 'in', [...claimIds])
    .orderBy('citedClaimId')
    .execute();
  for (const { claimId, citedClaimId } of rows) cited.set(claimId, [...(cited.get(claimId) ?? []), ClaimId.parse(citedClaimId)]);
  return cited;
}

interface Standing {
  createdBy: string;
  rights: ClaimRights;
  retractedAt: Date | null;
  retractedBy: string | null;
}

/** What the reader may do with a claim; the row-level policy on changing claims says the same. */
function mayWith({ createdBy, retractedAt, retractedBy, rights }: Standing, me: Me): ClaimCard['may'] {
  const isOwn = createdBy === me.personId;
  const reaches = mayDo(me.role, 'retract_claim') && isAuthorOrLead(me, createdBy);
  const answerCheck = isOwn && rights.check?.verdict === 'ask' && !rights.erased;
  const desk = {
    answerCheck,
    askRights: !rights.erased && mayDo(me.role, 'ask_rights'),
    erase: !rights.erased && mayDo(me.role, 'decide_rights'),
  };
  if (!retractedAt) {
    const statePurpose = reaches && rights.isPersonal && rights.purpose === null;
    return { retract: reaches, restore: false, changeStatus: reaches && isOwn, statePurpose, ...desk };
  }
  const taken = { at: retractedAt.toISOString(), by: retractedBy as PersonId };
  const restore = reaches && !rights.erased && mayRestore(taken, me, new Date().toISOString());
  return { retract: false, restore, changeStatus: false, statePurpose: false, ...desk };
}

/** Claims with their ends named and their sources, oldest first, as far as the reader may see them. */
export async function findClaimCards(trx: Trx, me: Me, scope: ClaimScope): Promise<ClaimCard[]> {
  if (('ids' in scope && scope.ids.length === 0) || ('entityIds' in scope && scope.entityIds.length === 0)) return [];
  const rows = await claimRows(trx, me, scope);
  const names = await findNames(
    trx,
    me,
    rows.flatMap((row) => [row.subjectId, ...(row.objectId ? [row.objectId] : [])]),
  );
  const gradings = await findGradings(trx, me.cellId, [...new Set(rows.flatMap((row) => row.itemId ?? []))]);
  const citations = await findCitations(
    trx,
    me,
    rows.filter((row) => row.judgement !== null).map((row) => row.id),
  );
  const nameOf = (id: string): EntityName => names.get(id) ?? { id: EntityId.parse(id), kind: EntityKind.enum.person, name: '' };
  const found = await findClaimRights(
    trx,
    me,
    rows.map((row) => row.id),
  );
  const rightsOf = (row: (typeof rows)[number]): ClaimRights => ({
    ...(found.get(row.id) ?? noRights),
    isPersonal: isPersonal(row.predicate, nameOf(row.subjectId).kind, row.objectId ? nameOf(row.objectId).kind : undefined),
  });
  return rows
    .map((row) => ({ row, rights: rightsOf(row) }))
    .map(({ row, rights }) => ({
      id: ClaimId.parse(row.id),
      predicate: row.predicate,
      subject: nameOf(row.subjectId),
      object: row.objectId ? nameOf(row.objectId) : null,
      value: row.value,
      status: ClaimStatus.parse(row.status),
      marking: toMarking(row),
      source: row.itemId
        ? {
            itemId: ItemId.parse(row.itemId),
            version: row.itemVersion!,
            start: row.spanStart,
            end: row.spanEnd,
            title: row.title ?? '',
            agency: AgencyCode.parse(row.itemAgency),
            reportedAt: row.reportedAt!.toISOString(),
            gradings: gradings.get(row.itemId) ?? [],
            handling: row.handling,
          }
        : null,
      judgement: row.judgement,
      citedClaimIds: citations.get(row.id) ?? [],
      validFrom: row.validFrom,
      validTo: row.validTo,
      agency: AgencyCode.parse(row.agencyCode),
      createdBy: row.displayName,
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      retracted: row.retractedAt
        ? { at: row.retractedAt.toISOString(), by: row.retractedByName ?? '', reason: row.retractionReason ?? '' }
        : null,
      rights,
      may: mayWith({ ...row, rights }, me),
    }));
}
