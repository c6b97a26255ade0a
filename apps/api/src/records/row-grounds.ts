import type { RowGrounds, StandingGrading } from '@workbench/contract';
import { AgencyCode, ClaimId, countingGrading, credibilityOfGrading, ItemId, rootsOf } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking } from '../platform/labels';
import { findClaimCards } from './claim-cards';
import { findNames } from './entity-names';
import { findGradings } from './gradings';

/** What a row refers to. */
export interface Referring {
  id: string;
  itemId: string | null;
  claimId: string | null;
}

async function findItems(trx: Trx, me: Me, itemIds: readonly string[]) {
  if (itemIds.length === 0) return new Map<string, never>();
  const rows = await trx
    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(['item.id', 'title', 'agencyCode', 'reportedAt', 'sourceDescriptor', 'reference', ...labelColumns])
    .where('item.cellId', '=', me.cellId)
    .where('item.id', 'in', [...itemIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Credibility by the grading that counts for the reader. */
function graded(me: Me, gradings: readonly StandingGrading[], originator: string) {
  const found = countingGrading(gradings, me.agency, originator);
  const { weight, isNotJudged } = credibilityOfGrading(found?.grading ?? null);
  return { grading: found && { agency: found.agency, grading: found.grading }, credibility: weight, isNotJudged };
}

/**
 * What rows that refer to an item or claim rest on, by the row's id, as far as the reader sees it. Rows share a root within those
 * given. Names of entities are those that a label covers, whatever the reader knows besides: it is shown under that marking.
 */
export async function findRowGrounds(trx: Trx, me: Me, rows: readonly Referring[], labelId: number): Promise<Map<string, RowGrounds>> {
  const cards = await findClaimCards(trx, me, { ids: [...new Set(rows.flatMap((row) => row.claimId ?? []))] });
  const claims = new Map(cards.map((claim) => [claim.id as string, claim]));
  const ends = cards.flatMap((claim) => [claim.subject.id, ...(claim.object ? [claim.object.id] : [])]);
  const names = await findNames(trx, me, ends, labelId);
  const nameFor = (entityId: string) => names.get(entityId)?.name ?? '';
  const itemOf = (row: Referring) => row.itemId ?? (row.claimId === null ? null : (claims.get(row.claimId)?.source?.itemId ?? null));
  const itemIds = [...new Set(rows.flatMap((row) => itemOf(row) ?? []))];
  const items = await findItems(trx, me, itemIds);
  const gradings = await findGradings(trx, me.cellId, itemIds);
  const told = (row: Referring) => items.get(itemOf(row) ?? '');
  const roots = rootsOf(
    rows.map((row) => ({
      id: row.id,
      itemId: told(row)?.id ?? null,
      sourceDescriptor: told(row)?.sourceDescriptor ?? null,
      reference: told(row)?.reference ?? null,
    })),
  );
  const nameOf = (rootId: string) => {
    const item = told(rows.find((row) => row.id === rootId)!)!;
    return item.sourceDescriptor ?? item.reference ?? item.title;
  };
  const grounds = new Map<string, RowGrounds>();
  for (const row of rows) {
    const item = told(row);
    const claim = row.claimId === null ? undefined : claims.get(row.claimId);
    const root = roots.get(row.id);
    if (!item && !claim) continue;
    grounds.set(row.id, {
      itemId: item ? ItemId.parse(item.id) : null,
      claimId: claim ? ClaimId.parse(claim.id) : null,
      title: item?.title ?? claim?.judgement ?? '',
      claim: claim
        ? {
            subject: nameFor(claim.subject.id),
            predicate: claim.predicate,
            object: claim.object ? nameFor(claim.object.id) : (claim.value ?? ''),
          }
        : null,
      agency: item ? AgencyCode.parse(item.agencyCode) : claim!.agency,
      reportedAt: item ? item.reportedAt.toISOString() : null,
      marking: claim?.marking ?? toMarking(item!),
      isTakenBack: Boolean(claim?.retracted),
      ...graded(me, item ? (gradings.get(item.id) ?? []) : [], item?.agencyCode ?? ''),
      root: root === undefined ? null : { id: root, name: nameOf(root) },
    });
  }
  return grounds;
}
